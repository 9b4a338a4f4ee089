import { describe, expect, it } from 'vitest';
import type { PassageKind } from '../text/passage.ts';
import { statesSomething } from './states-something.ts';

describe('statesSomething', () => {
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
  ])('tells %s', (_, kind, words, expected) => expect(statesSomething(kind, words)).toBe(expected));
});
