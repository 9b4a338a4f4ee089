import { describe, expect, it } from 'vitest';
import { quotedPassages } from './quoted-passages.ts';
import { textOf } from '../text/sample-text.ts';
import { splitPassages } from './split-passages.ts';

const TEXT = textOf(['The weir burst at noon. Nobody was hurt, the mayor said. He sang.']);

const quoted = (words: string, asides: Readonly<Record<string, boolean>> = {}): string[] => {
  const start = TEXT.text.indexOf(words);
  return quotedPassages(splitPassages(TEXT, 'A', asides), { start, end: start + words.length }).map(
    ({ id }) => id,
  );
};

describe('quotedPassages', () => {
  it.each([
    ['Nobody was hurt, the mayor said.', ['A2']],
    ['burst at noon. Nobody was hurt, the mayor', ['A1', 'A2']],
    ['noon. Nobody was hurt, the mayor said.', ['A2']],
    ['the mayor', ['A2']],
    ['noon. Nobody', ['A2']],
  ])('finds in “%s” %j', (words, expected) => expect(quoted(words)).toEqual(expected));

  it('finds no aside', () => expect(quoted('Nobody was hurt', { 0: true })).toEqual([]));
});
