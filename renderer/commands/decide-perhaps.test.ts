import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SequenceItem } from '../../shared/align/alignment.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import { recordsOfKind } from '../../shared/project/records.ts';
import { type PassageId, passageId } from '../../shared/text/passage.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { appStore, updateProject, updateSession } from '../store/app-store.ts';
import { choicesOf, readSources, toComparedSource } from '../store/derived.ts';
import { undo } from '../store/edits.ts';
import { sampleSource, sampleState } from '../store/sample-project.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { commandOf, runCommand } from './command-table.ts';
import { acceptPerhaps, dismissPerhaps } from './decide-perhaps.ts';
import { chooseGroup, choosePassage, choosePerhaps } from './navigate.ts';
import { sampleGroup } from '../../shared/differences/sample-group.ts';

const SIGLA = ['A', 'B', 'C'];

const sourceRecord = (siglum: string) => sampleSource(siglum, SIGLA.indexOf(siglum));

const RECORDS = Object.fromEntries(SIGLA.map(sourceRecord).map((record) => [record.id, record]));
const TEXTS = Object.fromEntries(
  SIGLA.map((siglum) => [sourceRecord(siglum).sha256, textOf([`${siglum} saw it.`, `${siglum} left.`])]),
);

const [A1, A2, B1, B2, C1, C2] = [
  passageId('A', 1),
  passageId('A', 2),
  passageId('B', 1),
  passageId('B', 2),
  passageId('C', 1),
  passageId('C', 2),
] as const;

const GROUP = sampleGroup('G1', [A1, B1], { perhaps: [C1, C2] });

const single = (passage: PassageId, ...perhaps: readonly PassageId[]): SequenceItem => ({
  kind: 'single',
  passage,
  perhaps,
});

const COMPARISON: Comparison = {
  sources: readSources(RECORDS, TEXTS).map(toComparedSource),
  links: [
    { a: A1, b: C1, score: 0.2, state: 'proposed' },
    { a: B1, b: C1, score: 0.4, state: 'proposed' },
  ],
  groups: [GROUP],
  sequence: [{ kind: 'group', group: 'G1' }, single(A2, C2, B2), single(B2, A2), single(C1), single(C2, A2)],
  independent: 3,
};

beforeEach(() => appStore.setState(sampleState({ records: RECORDS, texts: TEXTS, comparison: COMPARISON })));
afterEach(() => appStore.setState(INITIAL_STATE));

const records = () => appStore.getState().project?.records ?? {};
const choices = () => choicesOf(records(), readSources(records(), TEXTS));
const session = () => appStore.getState().project?.session;

describe('a Perhaps of a Group', () => {
  it('is linked by hand with the member it is nearest to', () => {
    acceptPerhaps({ passage: C1, of: GROUP.passages });
    expect(choices()).toEqual({ mustLink: [[C1, B1]], cannotLink: [], together: [] });
    expect(recordsOfKind(records(), 'link-choice').map(({ byHand }) => byHand)).toEqual([true]);
    expect(appStore.getState().announcement).toBe('Linked C1 and B1');
  });

  it('is linked with the first member where no score says which is nearest', () => {
    acceptPerhaps({ passage: C2, of: GROUP.passages });
    expect(choices().mustLink).toEqual([[C2, A1]]);
  });

  it('is dismissed from all members in one step that can be undone', () => {
    dismissPerhaps({ passage: C1, of: GROUP.passages });
    expect(choices()).toEqual({
      mustLink: [],
      cannotLink: [
        [C1, A1],
        [C1, B1],
      ],
      together: [],
    });
    undo();
    expect(choices().cannotLink).toEqual([]);
  });

  it('stays with its Group while it is chosen, and is decided on with Y and N', () => {
    choosePerhaps(C2, GROUP);
    expect(session()).toMatchObject({ passage: C2, group: 'G1' });
    runCommand('perhaps.dismiss');
    expect(choices().cannotLink).toEqual([
      [C2, A1],
      [C2, B1],
    ]);
    expect(session()).toMatchObject({ passage: A1, group: 'G1' });
  });

  it('is the first one until another is focused, and after it the next one', () => {
    chooseGroup(GROUP);
    runCommand('perhaps.accept');
    expect(choices().mustLink).toEqual([[C1, B1]]);
    expect(session()?.perhaps).toBe(C2);
    runCommand('perhaps.dismiss');
    expect(choices().cannotLink).toEqual([
      [C2, A1],
      [C2, B1],
    ]);
    undo();
    undo();
    expect(choices()).toEqual({ mustLink: [], cannotLink: [], together: [] });
  });

  it('leaves the links of the Group to C and X, which do nothing while it is chosen itself', () => {
    choosePerhaps(C1, GROUP);
    expect(commandOf('group.confirm')?.isEnabled(appStore.getState())).toBe(false);
    choosePassage(A1);
    runCommand('group.reject');
    expect(choices().cannotLink).toEqual([[A1, B1]]);
  });
});

describe('a Perhaps of a passage in no Group', () => {
  it('is named when the passage is chosen', () => {
    choosePassage(A2);
    expect(appStore.getState().announcement).toBe('A2, only A, perhaps also C and B');
    choosePassage(C1);
    expect(appStore.getState().announcement).toBe('C1, C only');
  });

  it('is accepted with Y and dismissed with N, the first one first', () => {
    choosePassage(A2);
    runCommand('perhaps.accept');
    expect(choices().mustLink).toEqual([[C2, A2]]);
    runCommand('perhaps.dismiss');
    expect(choices()).toEqual({ mustLink: [[C2, A2]], cannotLink: [[B2, A2]], together: [] });
  });

  it('leaves Y and N without effect where there is none, or where the comparison can only be read', () => {
    updateSession({ passage: C1, group: null });
    expect(commandOf('perhaps.accept')?.isEnabled(appStore.getState())).toBe(false);
    choosePassage(A2);
    expect(commandOf('perhaps.accept')?.isEnabled(appStore.getState())).toBe(true);
    updateProject(() => ({ readOnly: 'opened elsewhere' }));
    expect(commandOf('perhaps.accept')?.isEnabled(appStore.getState())).toBe(false);
  });
});
