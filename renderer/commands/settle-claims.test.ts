import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Comparison } from '../../shared/differences/comparison.ts';
import type { DifferenceValue } from '../../shared/differences/difference.ts';
import { sampleGroup } from '../../shared/differences/sample-group.ts';
import { type ClaimRecord, recordsOfKind } from '../../shared/project/records.ts';
import { decisionsOn } from '../../shared/reconcile/settling.ts';
import { passageId } from '../../shared/text/passage.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { appStore } from '../store/app-store.ts';
import { readSources, toComparedSource } from '../store/derived.ts';
import { undo } from '../store/edits.ts';
import { sampleSource, sampleState } from '../store/sample-project.ts';
import { selectClaim, selectOpenConflicts } from '../store/selectors.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { commandOf, runCommand } from './command-table.ts';
import { chooseGroup, choosePassage } from './navigate.ts';
import { disputeAtHand, reopenClaim, settleDispute, wordingFor } from './settle-claims.ts';

const TEXTS_OF = {
  A: ['The crane is 30 metres high.', 'The quay reopened on Monday.', 'Fish was dear.'],
  B: ['The crane is 40 metres high.', 'On Monday the quay reopened.'],
  C: ['A tall crane stands there.', 'The quay is open again.'],
};

const records = Object.keys(TEXTS_OF).map(sampleSource);
const RECORDS = Object.fromEntries(records.map((record) => [record.id, record]));
const TEXTS = Object.fromEntries(
  Object.values(TEXTS_OF).map((paragraphs, at) => [records[at]?.sha256 ?? '', textOf(paragraphs)]),
);
const SOURCES = readSources(RECORDS, TEXTS).map(toComparedSource);

const membersOf = (place: number) =>
  Object.entries(TEXTS_OF).map(([siglum, paragraphs]) => ({
    passage: passageId(siglum, place),
    start: 0,
    end: paragraphs[place - 1]?.length ?? 0,
  }));

const height = (siglum: 'A' | 'B', side: number): DifferenceValue => ({
  passage: passageId(siglum, 1),
  start: 13,
  end: 22,
  text: TEXTS_OF[siglum][0]?.slice(13, 22) ?? '',
  normalized: null,
  side,
});

const passagesOf = (place: number) => membersOf(place).map(({ passage }) => passage);

const CRANE = sampleGroup('G1', passagesOf(1), {
  status: 'conflict',
  members: membersOf(1),
  wording: membersOf(1)[0] ?? { passage: passageId('A', 1), start: 0, end: 0 },
  support: [
    { level: 'full', missing: [] },
    { level: 'contradicts', missing: [] },
    { level: 'part', missing: [{ kind: 'figure', text: '30 metres' }] },
  ],
  independent: 1,
  differences: [
    { type: 'distance', severity: 'conflict', label: 'height', values: [height('A', 0), height('B', 1)] },
  ],
});

const QUAY = sampleGroup('G2', passagesOf(2), {
  members: membersOf(2),
  wording: membersOf(2)[0] ?? { passage: passageId('A', 2), start: 0, end: 0 },
  support: [
    { level: 'full', missing: [] },
    { level: 'full', missing: [] },
    { level: 'part', missing: [] },
  ],
  independent: 2,
});

const COMPARISON: Comparison = {
  sources: SOURCES,
  links: [],
  groups: [CRANE, QUAY],
  sequence: [
    { kind: 'group', group: 'G1' },
    { kind: 'group', group: 'G2' },
    { kind: 'single', passage: passageId('A', 3), perhaps: [] },
  ],
  independent: 3,
};

beforeEach(() => appStore.setState(sampleState({ records: RECORDS, texts: TEXTS, comparison: COMPARISON })));
afterEach(() => appStore.setState(INITIAL_STATE));

const state = () => appStore.getState();
const claims = (): ClaimRecord[] => recordsOfKind(state().project?.records ?? {}, 'claim');
const stances = () => claims()[0]?.evidence.map(({ stance }) => stance);

describe('a Claim', () => {
  it('is open as it is made, and there is one of a Group', () => {
    chooseGroup(CRANE);
    runCommand('claim.make');
    expect(claims().map(({ status, wording }) => [status, wording])).toEqual([
      ['open', 'The crane is 30 metres high.'],
    ]);
    runCommand('claim.make');
    expect(claims()).toHaveLength(1);
    expect(selectOpenConflicts(state())).toBe(1);
  });

  it('of a Passage in no Group is found again and settled as what one source says', () => {
    choosePassage(passageId('A', 3));
    runCommand('claim.make');
    runCommand('claim.make');
    runCommand('claim.settle');
    expect(claims().map(({ status }) => status)).toEqual(['single-source']);
    expect(selectClaim(state())?.id).toBe(claims()[0]?.id);
    expect(commandOf('claim.settle')?.isEnabled(state())).toBe(false);
  });
});

describe('settling', () => {
  it('agrees at once on what two sources support and none contradicts', () => {
    chooseGroup(QUAY);
    expect(commandOf('claim.settle')?.label(state())).toBe('Settle');
    runCommand('claim.settle');
    expect(claims().map(({ status }) => status)).toEqual(['agreed']);
    undo();
    expect(claims()).toEqual([]);
  });

  it('of a conflict asks for a decision and changes nothing by itself', () => {
    chooseGroup(CRANE);
    expect(commandOf('claim.settle')?.label(state())).toBe('Settle…');
    runCommand('claim.settle');
    expect(state().project?.session.dialog).toBe('settle');
    expect(claims()).toEqual([]);
  });

  it('for one side takes its words, with the other against them, in one step that can be undone', () => {
    chooseGroup(CRANE);
    const item = disputeAtHand(state());
    if (item === null) throw new Error('there is no dispute');
    const [, forty, disputed] = decisionsOn(item);
    if (forty === undefined || disputed === undefined) throw new Error('there are no decisions');
    expect(wordingFor(state(), item, disputed)).toBe(item.question);
    const wording = wordingFor(state(), item, forty);
    expect(wording).toBe('The crane is 40 metres high.');
    settleDispute({ decision: forty, wording, rationale: 'B measured it.' });
    expect(claims()).toMatchObject([{ status: 'agreed', wording, rationale: 'B measured it.' }]);
    expect(stances()).toEqual(['contradicts', 'supports', 'mentions']);
    expect(selectOpenConflicts(state())).toBe(0);
    expect(disputeAtHand(state())).toBeNull();
    undo();
    expect(claims()).toEqual([]);
    expect(selectOpenConflicts(state())).toBe(1);
  });

  it('of a Claim that is open keeps it, and reopening it keeps the reason', () => {
    chooseGroup(CRANE);
    runCommand('claim.make');
    const made = claims()[0];
    settleDispute({ decision: { kind: 'disputed' }, wording: 'How high?', rationale: 'Nobody measured it.' });
    const [settled] = claims();
    expect(settled).toMatchObject({ id: made?.id, status: 'disputed', wording: 'How high?' });
    if (settled !== undefined) reopenClaim(settled);
    expect(claims()).toMatchObject([{ status: 'open', rationale: 'Nobody measured it.' }]);
    const item = disputeAtHand(state());
    expect(item?.question).toBe('How high?');
  });
});
