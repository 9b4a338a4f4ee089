import type { PickedFile } from '../../shared/contract/channels.ts';
import { fail } from '../../shared/contract/result.ts';
import { recordsOfKind, type SourceRecord } from '../../shared/project/records.ts';
import { type Replacement, replaceSource } from '../../shared/project/replace-source.ts';
import { textKeyOf } from '../../shared/project/stored-text.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { announce, appStore, updateSession } from './app-store.ts';
import { edit } from './edits.ts';
import { addSource, withVisibleNames } from './add-source.ts';
import { importForReview } from './imports.ts';
import { addText } from './open-project.ts';
import type { AppState, Review } from './state.ts';

/** Reads the file and opens the dialog that asks what to do with it. */
export const reviewFile = async ({ id }: SourceRecord, file: PickedFile): Promise<void> => {
  const begun: Review = { source: id, fileName: file.name, read: null };
  updateSession({ dialog: 'review', review: begun });
  const read = await importForReview(file);
  // Closed meanwhile, or another one begun.
  if (appStore.getState().project?.session.review === begun) updateSession({ review: { ...begun, read } });
};

export const closeReview = (): void => updateSession({ dialog: null, review: null });

/** What replacing would do to a Source and its present text, as far as the file is read. */
export const replacementOf = (
  { project }: AppState,
  { source: id, read }: Review,
): {
  readonly source: SourceRecord;
  readonly from: SourceText;
  readonly replacement: Replacement;
} | null => {
  const source = recordsOfKind(project?.records ?? {}, 'source').find((record) => record.id === id);
  const text = source === undefined ? undefined : project?.texts[textKeyOf(source)];
  if (project === null || source === undefined || text === undefined || read?.ok !== true) return null;
  const { source: from } = withVisibleNames({ fileName: source.fileName, source: text });
  const replacement = replaceSource(project.records, source, from, withVisibleNames(read.value));
  return { source, from, replacement };
};

/** Puts the reviewed text in the place of the Source's. */
export const replaceReviewed = (review: Review): void => {
  const found = replacementOf(appStore.getState(), review);
  if (found === null || review.read?.ok !== true) return;
  const { source, replacement } = found;
  addText(review.read.value, review.read.value.source);
  edit(`Replace the text of source ${source.siglum}`, replacement.diff);
  announce(`The text of source ${source.siglum} was replaced`);
  closeReview();
};

/** Adds the reviewed text as a Source of its own. */
export const compareReviewed = ({ read }: Review): void => {
  const failure =
    read?.ok === true ? addSource(read.value) : fail('not-read', 'There is no text yet.').failure;
  if (failure !== null) appStore.setState({ notice: failure });
  closeReview();
};
