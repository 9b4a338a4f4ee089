import { describe, expect, it } from 'vitest';
import type { Comparison } from '../differences/comparison.ts';
import type { Passage, PassageKind } from '../text/passage.ts';
import { passageId } from '../text/passage.ts';
import { citationText } from './citation.ts';
import { citerOf } from './citer.ts';
import { madeSources } from './sample-comparison.ts';
import { isStatement, singleStatements } from './single-statements.ts';

const passageOf = (kind: PassageKind): Passage => ({
  id: passageId('A', 1),
  kind,
  block: 0,
  start: 0,
  end: 1,
});

describe('isStatement', () => {
  it.each<[string, PassageKind, string, boolean]>([
    ['a sentence', 'sentence', 'The ferry sank.', true],
    ['a quoted sentence', 'sentence', '“It sank.”', true],
    ['a sentence in Chinese', 'sentence', '渡轮沉没了。', true],
    ['a long sentence without an end', 'sentence', `The ferry ${'sank and '.repeat(8)}`, true],
    ['a list item', 'list-item', 'Forty seats', true],
    ['a heading', 'heading', 'The ferry sank.', false],
    ['an aside', 'aside', 'The ferry sank.', false],
    ['a question', 'sentence', 'Did it sink?', false],
    ['a quoted question', 'sentence', '“Did it sink?”', false],
    ['a lead-in', 'sentence', 'What we know so far:', false],
    ['a byline', 'sentence', 'By Ines Orr', false],
  ])('tells %s', (_, kind, words, expected) => expect(isStatement(passageOf(kind), words)).toBe(expected));
});

describe('singleStatements', () => {
  const sources = madeSources({
    A: ['Why did it sink?', 'The hull was old.'],
    B: ['The hull had rusted for years.', 'A band played.'],
  });
  const comparison: Comparison = {
    sources,
    links: [],
    groups: [],
    sequence: [
      { kind: 'single', passage: passageId('A', 1), perhaps: [] },
      { kind: 'single', passage: passageId('A', 2), perhaps: [passageId('B', 1)] },
      { kind: 'group', group: 'G1' },
      { kind: 'single', passage: passageId('B', 2), perhaps: [] },
    ],
    independent: 2,
  };

  it('lists what one source alone states, and who may report it too', () => {
    const items = singleStatements(comparison, citerOf(sources));
    expect(items.map(({ statement, perhaps }) => [statement, perhaps.map(citationText).join(' ')])).toEqual([
      ['The hull was old.', 'B¶1'],
      ['A band played.', ''],
    ]);
    for (const { independent, citations } of items) expect([independent, citations.length]).toEqual([1, 1]);
  });
});
