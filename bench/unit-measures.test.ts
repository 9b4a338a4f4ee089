import { describe, expect, it } from 'vitest';
import type { Link } from '../shared/align/alignment.ts';
import type { Findings, Group } from '../shared/differences/comparison.ts';
import type { GroupStatus } from '../shared/differences/difference.ts';
import type { PassageId } from '../shared/text/passage.ts';
import { f1Of, precisionOf, recallOf } from './measure.ts';
import { unitsJson } from './print-units.ts';
import { fromUnits } from './read-bench.ts';
import { addUnitMeasures, measureUnits, percentOf } from './unit-measures.ts';
import { sampleGroup } from '../shared/differences/sample-group.ts';

const ids = (names: string): PassageId[] => names.split(' ').filter(Boolean) as PassageId[];

/** Three articles; a ferry ran aground (A1 B1 C1), so many were rescued (A2 B2), the captain was held (A2 C2). A3, B3 stand alone. */
const FERRY = fromUnits({
  id: 'ferry',
  docs: [
    {
      id: 'a',
      passages: ['Ferry aground', 'Crews took off 40 people, and the captain was held.', 'It was foggy.'],
    },
    { id: 'b', passages: ['A ferry ran aground.', 'All 44 on board were rescued.', 'Trains were late.'] },
    { id: 'c', passages: ['Grounded ferry', 'Police hold its captain.'] },
  ],
  units: [
    {
      fact: 'a ferry ran aground',
      passages: [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      conflict: null,
    },
    {
      fact: 'people were rescued',
      passages: [
        [0, 1],
        [1, 1],
      ],
      conflict: 'A2: 40; B2: 44',
    },
    {
      fact: 'the captain is held',
      passages: [
        [0, 1],
        [2, 1],
      ],
      conflict: null,
    },
  ],
});

const link = (pair: string, state: Link['state'] = 'proposed'): Link => {
  const [a, b] = pair.split(' ') as [PassageId, PassageId];
  return { a, b, score: 0.5, state };
};

const group = (id: string, passages: string, status: GroupStatus, perhaps = ''): Group =>
  sampleGroup(id, ids(passages), { perhaps: ids(perhaps), status });

const found = (
  links: readonly Link[],
  groups: readonly Group[],
  singles: Readonly<Record<string, string>> = {},
): Findings => ({
  links,
  groups,
  sequence: [
    ...groups.map(({ id }) => ({ kind: 'group' as const, group: id })),
    ...Object.entries(singles).map(([passage, perhaps]) => ({
      kind: 'single' as const,
      passage: passage as PassageId,
      perhaps: ids(perhaps),
    })),
  ],
  independent: 2,
});

describe('measureUnits', () => {
  it('counts links that are not rejected, whatever Group they are in', () => {
    const { links } = measureUnits(
      FERRY,
      found([link('A1 B1'), link('B1 C1', 'rejected'), link('A2 B2', 'confirmed'), link('A3 B3')], []),
    ).pairs;
    expect(links).toEqual({ hits: 2, found: 3, gold: 5 });
    expect([precisionOf(links), recallOf(links), f1Of(links)]).toEqual([200 / 3, 40, 50]);
  });

  it('counts the pairs of two Sources in a Group as sure, each once', () => {
    const { sure } = measureUnits(
      FERRY,
      found([], [group('G1', 'A1 A2 B1', 'agree'), group('G2', 'A1 B1', 'agree')]),
    ).pairs;
    expect(sure).toEqual({ hits: 1, found: 2, gold: 5 });
  });

  it('adds what is offered beside a Group and beside a single Passage, but not within one Source', () => {
    const { sure, perhaps } = measureUnits(
      FERRY,
      found([], [group('G1', 'A1 B1', 'agree', 'C1 B3')], { A2: 'B2 A3', C2: '' }),
    ).pairs;
    expect(sure).toEqual({ hits: 1, found: 1, gold: 5 });
    // A1-B1, A1-C1, B1-C1 and A2-B2 are right, A1-B3 is wrong; B1-B3 and A2-A3 are of one Source.
    expect(perhaps).toEqual({ hits: 4, found: 5, gold: 5 });
  });

  it('calls a Group pure if one unit has all its Passages', () => {
    const { purity } = measureUnits(
      FERRY,
      found(
        [],
        [
          group('G1', 'A1 B1', 'agree'),
          group('G2', 'A2 B2 C2', 'agree'),
          group('G3', 'A1 B1 B3', 'agree'),
          group('G4', 'A2 A3', 'agree'),
        ],
      ),
    ).shares;
    // Of G2 two units share A2, but none has all three; G4 is of one Source and not counted.
    expect(purity).toEqual({ part: 1, whole: 3 });
  });

  it('recovers each unit by the Group that fits it best', () => {
    const { recovery } = measureUnits(
      FERRY,
      found([], [group('G1', 'A1 B1', 'agree'), group('G2', 'A2 B2 C2', 'agree')]),
    ).shares;
    expect(recovery.whole).toBe(3);
    expect(recovery.part).toBeCloseTo(4 / 5 + 4 / 5 + 4 / 5);
  });

  it('calls a Passage wrongly single if a unit has it and it is offered nowhere', () => {
    const { singleWrong } = measureUnits(
      FERRY,
      found([], [group('G1', 'A1 B1', 'agree', 'C1')], { A2: 'B2', B2: '', C1: '', C2: '', A3: '', B3: '' }),
    ).shares;
    // C1 is offered beside G1, A2 and B2 beside each other; of C2, A3 and B3 only C2 is in a unit.
    expect(singleWrong).toEqual({ part: 1, whole: 3 });
  });

  it('finds a conflict in a flagged Group that has two Sources of its unit', () => {
    const { conflictsFound, flagsRight, surelyFound, sureFlagsRight } = measureUnits(
      FERRY,
      found(
        [],
        [
          group('G1', 'A2 B2', 'possible-conflict'),
          group('G2', 'A1 B1', 'conflict'),
          group('G3', 'A2 B1', 'conflict'),
          group('G4', 'B1 C1', 'differ'),
        ],
      ),
    ).shares;
    expect(conflictsFound).toEqual({ part: 1, whole: 1 });
    expect(flagsRight).toEqual({ part: 1, whole: 3 });
    expect(surelyFound).toEqual({ part: 0, whole: 1 });
    expect(sureFlagsRight).toEqual({ part: 0, whole: 2 });
  });

  it('does not find a conflict in a Group that is not flagged', () => {
    const { conflictsFound } = measureUnits(FERRY, found([], [group('G1', 'A2 B2', 'differ')])).shares;
    expect(percentOf(conflictsFound)).toBe(0);
  });
});

describe('addUnitMeasures', () => {
  it('weighs events by what they count, and gives the measures in percent', () => {
    const perfect = measureUnits(
      FERRY,
      found(
        ['A1 B1', 'A1 C1', 'B1 C1', 'A2 B2', 'A2 C2'].map((pair) => link(pair)),
        [group('G1', 'A1 B1 C1', 'agree'), group('G2', 'A2 B2', 'conflict'), group('G3', 'A2 C2', 'agree')],
        { A3: '', B3: '' },
      ),
    );
    const empty = measureUnits(FERRY, found([], [], { A1: '', A3: '' }));
    expect(unitsJson(perfect, 1.4)).toEqual({
      links: { precision: 100, recall: 100, f1: 100 },
      sure: { precision: 100, recall: 100 },
      purity: 100,
      recovery: 100,
      perhaps: { precision: 100, recall: 100 },
      singleWrong: 0,
      conflicts: { recall: 100, precision: 100 },
      groups: 3,
      ms: 1,
    });
    expect(unitsJson(addUnitMeasures(perfect, empty), 0)).toEqual({
      links: { precision: 100, recall: 50, f1: 66.67 },
      sure: { precision: 100, recall: 50 },
      purity: 100,
      recovery: 50,
      perhaps: { precision: 100, recall: 50 },
      singleWrong: 25,
      conflicts: { recall: 50, precision: 100 },
      groups: 3,
      ms: 0,
    });
  });
});
