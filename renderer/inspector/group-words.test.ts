import { describe, expect, it, test } from 'vitest';
import { sampleGroup } from '../../shared/differences/sample-group.ts';
import type { MissingPart, Support } from '../../shared/differences/difference.ts';
import type { Group } from '../../shared/differences/comparison.ts';
import { passageId } from '../../shared/text/passage.ts';
import { findingsOf, missingInWords } from './group-words.ts';

const part = (...missing: readonly MissingPart[]): Support => ({ level: 'part', missing });
const missing = (kind: MissingPart['kind'], ...texts: readonly string[]): MissingPart[] =>
  texts.map((text) => ({ kind, text }));

test.each([
  ['', part()],
  ['misses: weir', part(...missing('words', 'weir'))],
  [
    'misses: €412 million, Monday, weir',
    part(...missing('words', 'weir'), ...missing('figure', '€412 million'), ...missing('date', 'Monday')),
  ],
  [
    'misses: €412 million and other words',
    part(...missing('figure', '€412 million'), ...missing('words', 'weir', 'burst', 'town', 'flooded')),
  ],
  ['misses: several words', part(...missing('words', 'weir', 'burst', 'town', 'flooded'))],
  ['differs in certainty: may', part(...missing('certainty', 'may'))],
  [
    'misses: Orr · differs in certainty: may',
    part(...missing('certainty', 'may'), ...missing('name', 'Orr')),
  ],
])('says %j', (words, support) => expect(missingInWords(support)).toBe(words));

describe('findingsOf', () => {
  const passages = ['A', 'B', 'C'].map((siglum) => passageId(siglum, 1));
  const FULL: Support = { level: 'full', missing: [] };
  const found = (rest: Partial<Group>, languages: Readonly<Record<string, string>> = {}): string[] =>
    findingsOf(sampleGroup('G1', passages, rest), (siglum) => languages[siglum] ?? 'en');

  it('says how many sources say all of it, and no more', () => {
    expect(found({ support: [FULL, FULL, part()], independent: 2 })).toEqual([
      '2 of 3 sources say all of it',
    ]);
    expect(found({})).toEqual(['all 3 sources say all of it']);
  });

  it('says where they print one copy, and how many are independent', () => {
    expect(found({ independent: 1 })).toEqual([
      'all 3 sources say all of it',
      'one origin: A, B and C print the same copy',
    ]);
    expect(found({ independent: 2 })[1]).toBe('2 independent');
  });

  it('says who contradicts the wording', () => {
    const against: Support = { level: 'contradicts', missing: [] };
    const rest = { status: 'conflict', independent: 1 } as const;
    expect(found({ ...rest, support: [FULL, part(), against] })).toEqual([
      '1 of 3 sources says all of it, C contradicts it',
    ]);
    expect(found({ ...rest, support: [FULL, against, against] })).toEqual([
      '1 of 3 sources says all of it, B and C contradict it',
    ]);
    expect(found({ ...rest, support: [FULL, part(), part()] })).toEqual(['1 of 3 sources says all of it']);
  });

  it('says why Readings were not compared', () => {
    const rest = { status: 'not-compared', support: [FULL, part(), part()], independent: 1 } as const;
    expect(found(rest, { A: 'pl', B: 'pl', C: 'pl' })).toEqual([
      'not compared: no negation or opposites known for Polish',
    ]);
    expect(found(rest, { A: 'pl', B: 'en', C: 'en' })).toEqual([
      'not compared: the sources are in Polish and English',
    ]);
  });
});
