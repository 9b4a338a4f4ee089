import { describe, expect, it } from 'vitest';
import type { AlignedGroup } from '../../shared/align/alignment.ts';
import { type Passage, passageId } from '../../shared/text/passage.ts';
import { statementsIn } from './statements-in.ts';

const PASSAGE: Passage = { id: passageId('A', 2), kind: 'sentence', block: 0, start: 100, end: 150 };
const OTHER = passageId('B', 1);

const groupWith = (...ranges: readonly (readonly [start: number, end: number])[]): AlignedGroup => ({
  id: 'G1',
  passages: [PASSAGE.id, OTHER],
  members: [
    ...ranges.map(([start, end]) => ({ passage: PASSAGE.id, start, end })),
    { passage: OTHER, start: 3, end: 9 },
  ],
  perhaps: [],
});

describe('statementsIn', () => {
  it.each([
    ['no range where the group has the whole passage', groupWith([0, 50]), []],
    ['no range where one of its statements is the whole passage', groupWith([0, 20], [0, 50]), []],
    ['a part as a range of the text', groupWith([0, 20]), [{ start: 100, end: 120 }]],
    [
      'each of several parts',
      groupWith([0, 20], [30, 50]),
      [
        { start: 100, end: 120 },
        { start: 130, end: 150 },
      ],
    ],
    ['no range where the group has nothing of it', groupWith(), []],
    ['no range without a group', null, []],
  ])('gives %s', (_, group, expected) => expect(statementsIn(group, PASSAGE)).toEqual(expected));
});
