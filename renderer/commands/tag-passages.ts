import { adding, type ProjectDiff, removing, updating } from '../../shared/project/diff.ts';
import type { TaggingId, TagId } from '../../shared/project/ids.ts';
import {
  type ProjectRecords,
  recordsOfKind,
  type SourceQuotation,
  type TaggingRecord,
  type TagRecord,
} from '../../shared/project/records.ts';
import { quote } from '../../shared/text/quotation.ts';
import { announce, appStore, updateSession } from '../store/app-store.ts';
import { edit } from '../store/edits.ts';
import { newId } from '../store/new-id.ts';
import { selectSources } from '../store/selectors.ts';
import { quotationOf } from './link-passages.ts';

const TAG_COLORS = 8;
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Tags in the order of the list, children after their parent, with their depth from 0. */
export const tagTree = (records: ProjectRecords): { readonly tag: TagRecord; readonly depth: number }[] => {
  const tags = recordsOfKind(records, 'tag').toSorted(
    (a, b) => a.order - b.order || a.name.localeCompare(b.name),
  );
  const under = (parent: TagId | null, depth: number): { tag: TagRecord; depth: number }[] =>
    tags
      .filter((tag) => tag.parent === parent)
      .flatMap((tag) => [{ tag, depth }, ...under(tag.id, depth + 1)]);
  return under(null, 0);
};

/** A new Tag with the first colour and digit that are free. */
export const newTag = (records: ProjectRecords, name: string, parent: TagId | null = null): TagRecord => {
  const tags = recordsOfKind(records, 'tag');
  const taken = new Set(tags.map(({ digit }) => digit));
  return {
    kind: 'tag',
    id: newId<TagId>(),
    name,
    color: (tags.length % TAG_COLORS) + 1,
    parent,
    order: Math.max(0, ...tags.map(({ order }) => order)) + 1,
    digit: DIGITS.find((digit) => !taken.has(digit)) ?? null,
  };
};

/** Removes a Tag, the Tags under it and every Tagging with them. */
export const removingTag = (records: ProjectRecords, tag: TagRecord): ProjectDiff => {
  const children = recordsOfKind(records, 'tag').filter(({ parent }) => parent === tag.id);
  const below = children.map((child) => removingTag(records, child).removed);
  const taggings = recordsOfKind(records, 'tagging').filter((tagging) => tagging.tag === tag.id);
  const own = removing(tag, ...taggings);
  return { ...own, removed: Object.assign({}, own.removed, ...below) as ProjectDiff['removed'] };
};

/** What a Tag would be put on now: the selected words, else the chosen Passage. */
export const tagTarget = (): SourceQuotation | null => {
  const state = appStore.getState();
  if (state.project === null) return null;
  const { selection, passage } = state.project.session;
  const sources = selectSources(state);
  if (selection !== null) {
    const source = sources.find(({ record }) => record.id === selection.source);
    return source === undefined
      ? null
      : { source: source.record.id, quotation: quote(source.text.text, selection) };
  }
  return passage === null ? null : quotationOf(sources, passage);
};

const sameRange = (tagging: TaggingRecord, { source, quotation }: SourceQuotation): boolean =>
  tagging.source === source &&
  tagging.quotation.start === quotation.start &&
  tagging.quotation.end === quotation.end;

/** Puts a Tag on the target, or takes it off where the very same words carry it already. */
export const toggleTag = (tag: TagRecord): void => {
  const state = appStore.getState();
  const target = tagTarget();
  if (state.project === null || target === null) return announce('Select words or choose a passage first');
  const worn = recordsOfKind(state.project.records, 'tagging').find(
    (tagging) => tagging.tag === tag.id && sameRange(tagging, target),
  );
  if (worn === undefined) {
    const id = newId<TaggingId>();
    edit(
      `Tag ${tag.name}`,
      adding({ kind: 'tagging', id, tag: tag.id, ...target, memo: '', createdAt: Date.now() }),
    );
    announce(`Tagged ${tag.name}`);
  } else {
    edit(`Remove tag ${tag.name}`, removing(worn));
    announce(`Tag ${tag.name} removed`);
  }
  updateSession({ selection: null });
};

/** Makes a Tag and puts it on the target, as two steps that undo takes back one by one. */
export const createAndApplyTag = (name: string): void => {
  const { project } = appStore.getState();
  if (project === null) return;
  const tag = newTag(project.records, name);
  edit(`New tag ${name}`, adding(tag));
  toggleTag(tag);
};

export const createTag = (name: string, parent: TagId | null = null): void => {
  const { project } = appStore.getState();
  if (project !== null) edit(`New tag ${name}`, adding(newTag(project.records, name, parent)));
};

export const changeTag = (
  tag: TagRecord,
  change: Partial<Pick<TagRecord, 'name' | 'color' | 'parent' | 'digit' | 'order'>>,
): void =>
  edit(
    `Change tag ${tag.name}`,
    updating([tag, { ...tag, ...change }]),
    `tag ${tag.id} ${Object.keys(change).join()}`,
  );

export const deleteTag = (tag: TagRecord): void => {
  const { project } = appStore.getState();
  if (project !== null) edit(`Delete tag ${tag.name}`, removingTag(project.records, tag));
};

export const writeMemo = (tagging: TaggingRecord, memo: string): void =>
  edit('Memo', updating([tagging, { ...tagging, memo }]), `memo ${tagging.id}`);

export const removeTagging = (tagging: TaggingRecord): void => edit('Remove tag', removing(tagging));

export const toggleTagOfDigit = (digit: number): void => {
  const { project } = appStore.getState();
  const tag =
    project === null
      ? undefined
      : recordsOfKind(project.records, 'tag').find((known) => known.digit === digit);
  if (tag === undefined) announce(`No tag has the key ${digit}`);
  else toggleTag(tag);
};
