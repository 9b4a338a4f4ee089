import type { Evidence } from '../../shared/align/alignment.ts';
import {
  explainedLinks,
  exportInput,
  type ExportInput,
  type ExportSource,
} from '../../shared/export/export-input.ts';
import { type ExportFormat, formatOf } from '../../shared/export/formats.ts';
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../shared/export/options.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { linkName } from '../alignment/load-evidence.ts';
import { readSources } from '../store/derived.ts';
import { remembering, selectTitle } from '../store/selectors.ts';
import type { AppState, KnownEvidence, OpenProject } from '../store/state.ts';

const inputFor = remembering(
  (
    title: string,
    records: OpenProject['records'],
    texts: OpenProject['texts'],
    comparison: OpenProject['comparison'],
  ): ExportInput | null => {
    if (comparison === null) return null;
    const sources = readSources(records, texts).map(({ record, text }): ExportSource => ({
      id: record.id,
      siglum: record.siglum,
      sha256: record.unproven === undefined ? record.sha256 : null,
      fileName: record.fileName,
      title: record.title,
      outlet: record.outlet,
      author: record.author,
      publishedAt: record.publishedAt,
      url: record.url,
      language: record.language,
      text: text.text,
      blocks: text.blocks.map((block, place) => ({ ...block, aside: record.asides[place] ?? block.aside })),
    }));
    return exportInput(title, records, comparison, sources);
  },
);

/** What an export of the open Project is made from; null until it is aligned. Its summary is what the Summary view shows. */
export const selectExportInput = (state: AppState): ExportInput | null =>
  state.project === null
    ? null
    : inputFor(selectTitle(state), state.project.records, state.project.texts, state.project.comparison);

/** What the Summary leaves out as it is shown. */
export const summaryOptions = ({
  project,
}: AppState): Pick<ExportOptions, 'settledOnly' | 'includeSingles'> => {
  const { settledOnly, includeSingles } = project?.session.summary ?? DEFAULT_EXPORT_OPTIONS;
  return { settledOnly, includeSingles };
};

/** An export with its content, or why it cannot be written yet. */
export type PreparedExport =
  | { readonly kind: 'ready'; readonly content: string }
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' };

/** Writes an export with the evidence that is known; not ready while a format that explains Links lacks some of it. */
export const preparedExport = (
  format: ExportFormat,
  input: ExportInput,
  known: ReadonlyMap<string, KnownEvidence>,
  options: ExportOptions,
): PreparedExport => {
  const { isExplained, write } = formatOf(format);
  if (isExplained) {
    const found = explainedLinks(input.comparison).map((link) => known.get(linkName(link)) ?? 'loading');
    if (found.includes('loading')) return { kind: 'loading' };
    if (found.includes('missing')) return { kind: 'missing' };
  }
  const explain = (a: PassageId, b: PassageId): Evidence => {
    const evidence = known.get(linkName({ a, b }));
    if (evidence === undefined || typeof evidence === 'string')
      throw new Error(`No evidence of ${linkName({ a, b })}`);
    return evidence;
  };
  return { kind: 'ready', content: write(input, options, explain) };
};
