import type { Group } from '../../shared/differences/comparison.ts';
import type { SequenceItem } from '../../shared/align/alignment.ts';
import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { listed, onlyIn } from '../controls/in-words.ts';
import { STATUS_WORD } from '../controls/StatusChip.tsx';
import { announce, appStore, updateSession } from '../store/app-store.ts';
import { type ComparisonIndex, gravestOf, selectIndex, selectSources } from '../store/selectors.ts';

/** "Group 7 of 42, conflict over amount, also in B and D". */
export const groupInWords = (index: ComparisonIndex, group: Group, from: PassageId | null): string => {
  const place = (index.placeOf.get(group.id) ?? 0) + 1;
  const about = group.differences.find(({ severity }) => severity !== 'none')?.label;
  const elsewhere = [...new Set(group.passages.map(siglumOf))].filter(
    (siglum) => from === null || siglum !== siglumOf(from),
  );
  const over = about === undefined ? '' : ` over ${about}`;
  return `Group ${place} of ${index.groups.size}, ${STATUS_WORD[group.status]}${over}, ${from === null ? 'in' : 'also in'} ${listed(elsewhere)}`;
};

/** Makes a Passage the chosen one, shows the preferred or the gravest of its Groups and says where the reader is. */
export const choosePassage = (passage: PassageId, preferred: string | null = null): void => {
  const index = selectIndex(appStore.getState());
  const groups = index?.groupsOf.get(passage) ?? [];
  const group = groups.find(({ id }) => id === preferred) ?? gravestOf(groups);
  updateSession({
    passage,
    group: group?.id ?? null,
    ...(passage === session()?.passage ? {} : { selection: null }),
  });
  if (index === null) announce(passage);
  else if (group === null) announce(`${passage}, ${onlyIn(passage, index.perhapsOf.get(passage) ?? [])}`);
  else announce(groupInWords(index, group, passage));
};

/** Makes a Passage that is perhaps in a Group the chosen one, with that Group still shown. */
export const choosePerhaps = (passage: PassageId, group: Group): void => {
  const index = selectIndex(appStore.getState());
  updateSession({ passage, group: group.id, selection: null });
  if (index !== null) announce(`${passage}, perhaps of ${groupInWords(index, group, passage)}`);
};

/** Shows a Group: the chosen Passage is its first one in the Source that the reader is in, if there is one. */
export const chooseGroup = (group: Group): void => {
  const current = appStore.getState().project?.session.passage ?? null;
  const passage =
    group.passages.find((id) => current !== null && siglumOf(id) === siglumOf(current)) ?? group.passages[0];
  if (passage !== undefined) choosePassage(passage, group.id);
};

const session = () => appStore.getState().project?.session ?? null;

/** The next or previous linkable Passage of the same Source. */
export const stepPassage = (by: 1 | -1): void => {
  const sources = selectSources(appStore.getState());
  const current = session()?.passage ?? null;
  const source =
    sources.find(({ record }) => current !== null && record.siglum === siglumOf(current)) ?? sources[0];
  const passages = source?.passages.filter(({ kind }) => kind !== 'aside') ?? [];
  const place = passages.findIndex(({ id }) => id === current);
  const next = place === -1 ? passages[0] : passages[place + by];
  if (next !== undefined) choosePassage(next.id, session()?.group ?? null);
};

/** The aligned Passage of the nearest Source to the left or right that has one; else the first Passage there. */
export const stepSource = (by: 1 | -1): void => {
  const state = appStore.getState();
  const sources = selectSources(state);
  const current = session()?.passage ?? null;
  if (current === null) return stepPassage(1);
  const group = selectIndex(state)?.groups.get(session()?.group ?? '');
  const place = sources.findIndex(({ record }) => record.siglum === siglumOf(current));
  const onward = by === 1 ? sources.slice(place + 1) : sources.slice(0, place).toReversed();
  for (const { record } of onward) {
    const passage = group?.passages.find((id) => siglumOf(id) === record.siglum);
    if (group !== undefined && passage !== undefined) return choosePassage(passage, group.id);
  }
  if (group !== undefined) return announce('No further source reports this');
  const first = onward[0]?.passages.find(({ kind }) => kind !== 'aside');
  if (first !== undefined) choosePassage(first.id);
};

/** The Passages of one place of the consensus order. */
const passagesAt = (index: ComparisonIndex, item: SequenceItem): readonly PassageId[] =>
  item.kind === 'single' ? [item.passage] : (index.groups.get(item.group)?.passages ?? []);

/** The Source beside this one, at the Passage that the sources tell nearest to the chosen one, aligned or not. */
export const stepBeside = (by: 1 | -1): void => {
  const state = appStore.getState();
  const sources = selectSources(state);
  const index = selectIndex(state);
  const current = session()?.passage ?? null;
  if (current === null) return stepPassage(1);
  const beside = sources[sources.findIndex(({ record }) => record.siglum === siglumOf(current)) + by];
  if (beside === undefined) return announce('No further source');
  const items = index?.comparison.sequence ?? [];
  const here = items.findIndex((item) => index !== null && passagesAt(index, item).includes(current));
  const distances = items.flatMap((item, at) =>
    index === null
      ? []
      : passagesAt(index, item)
          .filter((id) => siglumOf(id) === beside.record.siglum)
          .map((id) => ({ id, distance: Math.abs(at - here) })),
  );
  const [nearest] = distances.toSorted((x, y) => x.distance - y.distance);
  const target = nearest?.id ?? beside.passages.find(({ kind }) => kind !== 'aside')?.id;
  if (target !== undefined) choosePassage(target, session()?.group ?? null);
};

/** The next or previous Group in consensus order that `wanted` accepts. */
export const stepGroup = (by: 1 | -1, wanted: (group: Group) => boolean = () => true): void => {
  const index = selectIndex(appStore.getState());
  if (index === null) return;
  const groups = index.comparison.groups;
  const place = index.placeOf.get(session()?.group ?? '') ?? (by === 1 ? -1 : groups.length);
  const onward = by === 1 ? groups.slice(place + 1) : groups.slice(0, Math.max(0, place)).toReversed();
  const next = onward.find(wanted);
  if (next === undefined) announce(by === 1 ? 'No further group' : 'No earlier group');
  else chooseGroup(next);
};

export const isConflict = ({ status }: Group): boolean =>
  status === 'conflict' || status === 'possible-conflict';
