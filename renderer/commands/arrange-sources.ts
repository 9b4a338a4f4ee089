import { EMPTY_DIFF, type ProjectDiff, removing, updating } from '../../shared/project/diff.ts';
import type { SourceId } from '../../shared/project/ids.ts';
import {
  type ClaimRecord,
  orderedSources,
  type ProjectRecords,
  recordsOfKind,
  type SourceRecord,
} from '../../shared/project/records.ts';
import { appStore } from '../store/app-store.ts';
import { edit } from '../store/edits.ts';

/** Puts a Source before another, or last where `before` is null. */
export const moving = (
  records: ProjectRecords,
  source: SourceRecord,
  before: SourceId | null,
): ProjectDiff => {
  const rest = orderedSources(records).filter(({ id }) => id !== source.id);
  const place = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  if (place === -1) return EMPTY_DIFF;
  const [left, right] = [rest[place - 1]?.order, rest[place]?.order];
  const order = left === undefined ? (right ?? 1) - 1 : right === undefined ? left + 1 : (left + right) / 2;
  return updating([source, { ...source, order }]);
};

/** Removes a Source with all that stands on it: taggings, link choices, and its part in the evidence of Claims. */
export const removingSource = (records: ProjectRecords, source: SourceRecord): ProjectDiff => {
  const taggings = recordsOfKind(records, 'tagging').filter((tagging) => tagging.source === source.id);
  const choices = recordsOfKind(records, 'link-choice').filter(
    ({ a, b }) => a.source === source.id || b.source === source.id,
  );
  const claims = recordsOfKind(records, 'claim')
    .filter(({ evidence }) => evidence.some((item) => item.source === source.id))
    .map((claim): [ClaimRecord, ClaimRecord] => [
      claim,
      { ...claim, evidence: claim.evidence.filter((item) => item.source !== source.id) },
    ]);
  return { ...removing(source, ...taggings, ...choices), updated: updating(...claims).updated };
};

const withRecords = (act: (records: ProjectRecords) => void): void => {
  const { project } = appStore.getState();
  if (project !== null) act(project.records);
};

export const moveSource = (source: SourceRecord, before: SourceId | null): void =>
  withRecords((records) => edit(`Move source ${source.siglum}`, moving(records, source, before)));

/** Moves a Source one place to the left (−1) or right (+1). */
export const shiftSource = (source: SourceRecord, by: -1 | 1): void =>
  withRecords((records) => {
    const sources = orderedSources(records);
    const place = sources.findIndex(({ id }) => id === source.id);
    const target = sources[by === 1 ? place + 2 : place - 1];
    if (by === -1 && target === undefined) return;
    moveSource(source, target?.id ?? null);
  });

export const removeSource = (source: SourceRecord): void =>
  withRecords((records) => edit(`Remove source ${source.siglum}`, removingSource(records, source)));

export const describeSource = (
  source: SourceRecord,
  change: Partial<Pick<SourceRecord, 'title' | 'outlet' | 'author' | 'publishedAt' | 'url' | 'language'>>,
): void =>
  edit(
    `Describe source ${source.siglum}`,
    updating([source, { ...source, ...change }]),
    `source ${source.id} ${Object.keys(change).join()}`,
  );

/** Switches a block in or out of the comparison. */
export const setAside = (source: SourceRecord, block: number, aside: boolean): void =>
  edit(
    aside ? 'Leave block out' : 'Take block in',
    updating([source, { ...source, asides: { ...source.asides, [block]: aside } }]),
  );

export const renameProject = (title: string): void =>
  withRecords((records) => {
    const root = recordsOfKind(records, 'project')[0];
    if (root !== undefined && title.trim() !== '' && title !== root.title)
      edit('Rename comparison', updating([root, { ...root, title: title.trim() }]), 'project title');
  });
