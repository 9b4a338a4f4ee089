import { EMPTY_DIFF, type ProjectDiff } from '../../shared/project/diff.ts';
import type { LinkChoiceId } from '../../shared/project/ids.ts';
import {
  type LinkChoiceRecord,
  type ProjectRecords,
  recordsOfKind,
  type SourceQuotation,
} from '../../shared/project/records.ts';
import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { quote } from '../../shared/text/quotation.ts';
import { announce, appStore, updateSession } from '../store/app-store.ts';
import { passageAt, type ReadSource } from '../store/derived.ts';
import { edit } from '../store/edits.ts';
import { newId } from '../store/new-id.ts';
import { selectGroup, selectSources } from '../store/selectors.ts';

/** The words of a Passage as a Quotation of its Source; null where the Passage is not there. */
export const quotationOf = (sources: readonly ReadSource[], id: PassageId): SourceQuotation | null => {
  const source = sources.find(({ record }) => record.siglum === siglumOf(id));
  const passage = source?.passages.find((known) => known.id === id);
  if (source === undefined || passage === undefined) return null;
  return { source: source.record.id, quotation: quote(source.text.text, passage) };
};

interface Verdict {
  readonly pairs: readonly (readonly [PassageId, PassageId])[];
  readonly verdict: LinkChoiceRecord['verdict'];
  readonly byHand: boolean;
  readonly now: number;
}

/** The edit that decides on pairs of Passages. What the reader said of the same pair before is replaced. */
export const deciding = (
  records: ProjectRecords,
  sources: readonly ReadSource[],
  { pairs, verdict, byHand, now }: Verdict,
): ProjectDiff => {
  const known = recordsOfKind(records, 'link-choice').map((choice) => ({
    choice,
    ends: [passageAt(sources, choice.a), passageAt(sources, choice.b)],
  }));
  const added: Record<string, LinkChoiceRecord> = {};
  const removed: Record<string, LinkChoiceRecord> = {};
  for (const [first, second] of pairs) {
    const [a, b] = [quotationOf(sources, first), quotationOf(sources, second)];
    if (a === null || b === null) continue;
    const earlier = known.filter(({ ends }) => ends.includes(first) && ends.includes(second));
    if (earlier.some(({ choice }) => choice.verdict === verdict)) continue;
    for (const { choice } of earlier) removed[choice.id] = choice;
    const id = newId<LinkChoiceId>();
    added[id] = { kind: 'link-choice', id, a, b, verdict, byHand, createdAt: now };
  }
  return { ...EMPTY_DIFF, added, removed };
};

const others = (): { readonly passage: PassageId; readonly others: readonly PassageId[] } | null => {
  const state = appStore.getState();
  const passage = state.project?.session.passage ?? null;
  const group = selectGroup(state);
  if (passage === null || group === null) return null;
  return { passage, others: group.passages.filter((id) => siglumOf(id) !== siglumOf(passage)) };
};

/** Makes one edit of a verdict on pairs of Passages. */
export const decide = (
  label: string,
  pairs: readonly (readonly [PassageId, PassageId])[],
  verdict: LinkChoiceRecord['verdict'],
  byHand: boolean,
): void => {
  const state = appStore.getState();
  if (state.project === null) return;
  const { records } = state.project;
  edit(label, deciding(records, selectSources(state), { pairs, verdict, byHand, now: Date.now() }));
};

/** Confirms that the chosen Passage reports the same as each Passage of its Group in another Source. */
export const confirmGroup = (): void => {
  const around = others();
  if (around === null) return announce('Choose a passage of a group first');
  decide(
    'Confirm links',
    around.others.map((id) => [around.passage, id] as const),
    'confirmed',
    false,
  );
  announce(`Confirmed ${around.passage} with ${around.others.join(', ')}`);
};

/** Takes the chosen Passage out of its Group: its Links to the Passages of other Sources there are rejected. */
export const rejectFromGroup = (): void => {
  const around = others();
  if (around === null) return announce('Choose a passage of a group first');
  decide(
    'Reject links',
    around.others.map((id) => [around.passage, id] as const),
    'rejected',
    false,
  );
  announce(`Rejected ${around.passage} from its group`);
};

/** Rejects one Link and leaves the others as they are. */
export const rejectLink = (a: PassageId, b: PassageId): void =>
  decide(`Unlink ${a} and ${b}`, [[a, b]], 'rejected', false);

export const confirmLink = (a: PassageId, b: PassageId): void =>
  decide(`Confirm ${a} and ${b}`, [[a, b]], 'confirmed', false);

export const linkByHand = (a: PassageId, b: PassageId): void => {
  updateSession({ linkFrom: null, justLinked: [a, b] });
  decide(`Link ${a} and ${b}`, [[a, b]], 'confirmed', true);
  announce(`Linked ${a} and ${b}`);
};

/** Begins a Link at the chosen Passage; the second time, ends it at the one chosen then. */
export const startOrEndLink = (): void => {
  const session = appStore.getState().project?.session;
  if (session === undefined || session.passage === null) return announce('Choose a passage first');
  const { linkFrom, passage } = session;
  if (linkFrom === null) {
    updateSession({ linkFrom: passage });
    return announce(
      `Linking ${passage}: choose the passage that reports the same, then press L or Enter. Escape cancels.`,
    );
  }
  if (siglumOf(linkFrom) === siglumOf(passage)) return announce('Choose a passage of another source');
  linkByHand(linkFrom, passage);
};

export const cancelLink = (): void => {
  updateSession({ linkFrom: null });
  announce('Linking cancelled');
};
