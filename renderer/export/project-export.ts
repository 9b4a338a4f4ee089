import { exportInput, type ExportInput, type ExportSource } from '../../shared/export/export-input.ts';
import { readSources } from '../store/derived.ts';
import { remembering, selectTitle } from '../store/selectors.ts';
import type { AppState, OpenProject } from '../store/state.ts';

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
      sha256: record.sha256,
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
