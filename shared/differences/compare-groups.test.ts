import { expect, test } from 'vitest';
import type { Alignment } from '../align/alignment.ts';
import { passageId } from '../text/passage.ts';
import { compareGroups } from './compare-groups.ts';
import type { ComparedSource } from './comparison.ts';

const source = (siglum: string, ...sentences: readonly string[]): ComparedSource => {
  const text = sentences.join(' ');
  const passages = sentences.map((sentence, place) => {
    const start = text.indexOf(sentence);
    return {
      id: passageId(siglum, place + 1),
      kind: 'sentence' as const,
      block: 0,
      start,
      end: start + sentence.length,
    };
  });
  return { siglum, language: 'en', publishedAt: null, text, passages };
};

test('each Group is compared by its own passages, with offsets into the passage', () => {
  const sources = [
    source('A', 'The harbour reopened.', 'The bridge costs €412 million.'),
    source('B', 'The bridge costs €560 million.', 'The harbour reopened.'),
  ];
  const alignment: Alignment = {
    links: [],
    groups: [
      { id: 'G1', passages: [passageId('A', 1), passageId('B', 2)] },
      { id: 'G2', passages: [passageId('A', 2), passageId('B', 1)] },
    ],
    sequence: [
      { kind: 'group', group: 'G1' },
      { kind: 'group', group: 'G2' },
    ],
  };
  const { groups, sequence } = compareGroups(alignment, sources);
  expect(groups.map((group) => group.status)).toEqual(['agree', 'conflict']);
  expect(groups[1]?.differences[0]?.values[0]).toMatchObject({
    passage: 'A2',
    start: 17,
    text: '€412 million',
  });
  expect(sequence).toBe(alignment.sequence);
});
