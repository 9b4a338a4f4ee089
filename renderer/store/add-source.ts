import type { ImportedSource } from '../../shared/contract/channels.ts';
import { fail, type Failure } from '../../shared/contract/result.ts';
import { adding, updating } from '../../shared/project/diff.ts';
import type { SourceId } from '../../shared/project/ids.ts';
import {
  orderedSources,
  type ProjectRecords,
  recordsOfKind,
  type SourceRecord,
} from '../../shared/project/records.ts';
import { visibly } from '../../shared/text/invisible.ts';
import { siglumAt } from '../../shared/text/siglum.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { announce, appStore } from './app-store.ts';
import { edit, editSilently } from './edits.ts';
import { newId } from './new-id.ts';
import { addText } from './open-project.ts';
import { titleWith } from './titles.ts';

const freeSiglum = (records: ProjectRecords): string => {
  const taken = new Set(recordsOfKind(records, 'source').map(({ siglum }) => siglum));
  let place = 0;
  while (taken.has(siglumAt(place))) place += 1;
  return siglumAt(place);
};

/** As long as a comparison's own title may be. */
const MAX_LABEL = 500;

/** Half a character is none. */
const labelOf = (name: string): string =>
  visibly(name)
    .slice(0, MAX_LABEL)
    .replace(/[\ud800-\udbff]$/, '');

const labelOrNull = (name: string | null): string | null => (name === null ? null : labelOf(name));

/** The same with names written out: they stand in menus, titles and files, where no badge can. */
export const withVisibleNames = <T extends { readonly fileName: string; readonly source: SourceText }>(
  imported: T,
): T => {
  const { metadata } = imported.source;
  const { title, outlet, author } = metadata;
  const visible = {
    title: labelOrNull(title),
    outlet: labelOrNull(outlet),
    author: labelOrNull(author),
  };
  return {
    ...imported,
    fileName: labelOf(imported.fileName),
    source: { ...imported.source, metadata: { ...metadata, ...visible } },
  };
};

const sourceRecordOf = (
  records: ProjectRecords,
  { sha256, textVersion, fileName, source }: ImportedSource,
): SourceRecord => ({
  kind: 'source',
  id: newId<SourceId>(),
  siglum: freeSiglum(records),
  sha256,
  ...(textVersion === 1 ? {} : { textVersion }),
  fileName,
  title: source.metadata.title ?? fileName,
  outlet: source.metadata.outlet,
  author: source.metadata.author,
  publishedAt: source.metadata.publishedAt,
  url: source.metadata.url,
  language: source.metadata.language,
  order: (orderedSources(records).at(-1)?.order ?? 0) + 1,
  addedAt: Date.now(),
  asides: {},
});

/** Adds what was imported as a Source; the failure where it is here already. */
export const addSource = (imported: ImportedSource): Failure | null => {
  const { project } = appStore.getState();
  if (project === null) return null;
  const twin = recordsOfKind(project.records, 'source').find(({ sha256 }) => sha256 === imported.sha256);
  if (twin !== undefined)
    return fail(
      'same-source',
      `“${visibly(imported.fileName)}” is already here as source ${twin.siglum}.`,
      'Nothing was added. To read it in another encoding, remove that source first.',
    ).failure;
  addText(imported, imported.source);
  const record = sourceRecordOf(project.records, withVisibleNames(imported));
  edit(`Add source ${record.siglum}`, adding(record));
  const root = recordsOfKind(project.records, 'project')[0];
  const title = root === undefined ? '' : titleWith(root.title, orderedSources(project.records), record);
  if (root !== undefined && title !== root.title) editSilently(updating([root, { ...root, title }]));
  announce(`Source ${record.siglum} added: ${record.title}`);
  return null;
};
