import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanPieces } from './scan-pieces.ts';
import { type Token, tokenise } from './tokenise.ts';

const piecesOf = (text: string): string[] | null => {
  const bounds: number[] = [];
  const count = scanPieces(text, bounds);
  if (count < 0) return null;
  return Array.from({ length: count / 2 }, (_, at) => text.slice(bounds[2 * at], bounds[2 * at + 1]));
};

/** The tokens of the pieces, at their places in the text. */
const tokensOfPieces = (text: string, language: string): Token[] => {
  const bounds: number[] = [];
  const count = scanPieces(text, bounds);
  return Array.from({ length: count / 2 }, (_, at) => bounds[2 * at] ?? 0).flatMap((start, at) =>
    tokenise(text.slice(start, bounds[2 * at + 1]), language).map((token) => ({
      ...token,
      start: start + token.start,
      end: start + token.end,
    })),
  );
};

const LANGUAGES = ['en', 'de', 'fr', 'fi', 'sv', 'el', 'ru', 'zh', 'und', ''];
/** What UAX #29 has a rule for, and what stands beside it in news. */
const NASTY = [
  ...Array.from(" .,;:'’‘-–—_@&/\\\"“”#*%$€£()[]…!?\u00A0\n\t·•²ªº+=<>|~^`"),
  ...Array.from('aZéßøŁœſΩЖѓ19'),
  'U.S.', '3.5', '1,000.5', 'don’t', "l'", 'www.a.b', 'a:b', '10:30', 'AT&T', 'x_y', 'INC.', "O'Neill's",
]; // prettier-ignore
const STRANGE = [
  '\u0301',
  '\u00AD',
  '\u200D',
  '\u202F',
  '漢',
  'カ',
  'ー',
  'ท',
  'א',
  'א"',
  '😀',
  '1\uFE0F\u20E3',
  '\uD800',
  'م',
  '٣',
];

const textOf = (units: readonly string[]) =>
  fc.array(fc.constantFrom(...units), { maxLength: 24 }).map((parts) => parts.join(''));

describe('scanPieces', () => {
  it('gives one word a piece, without the punctuation around it', () => {
    expect(piecesOf('“The U.S. paid $1,000.5, didn’t it?” ’tis said O’Neill’s wife...')).toEqual([
      'The', 'U.S', 'paid', '1,000.5', 'didn’t', 'it', 'tis', 'said', 'O’Neill’s', 'wife',
    ]); // prettier-ignore
  });

  it('leaves together what some language takes as one word', () => {
    expect(piecesOf('a:b, multi-cloud; x_y@z.org… ')).toEqual(['a:b', 'multi', 'cloud', 'x_y@z.org']);
  });

  it('gives up where a word may hang on more than the characters beside it', () => {
    for (const text of ['渡轮停航', 'ท่าเรือ', 'e\u0301', 'co\u00ADop', '😀', 'a '.repeat(3000)])
      expect(piecesOf(text)).toBeNull();
  });

  it('holds the words that the text holds, at their places', () => {
    fc.assert(
      fc.property(textOf(NASTY), fc.constantFrom(...LANGUAGES), (text, language) => {
        expect(piecesOf(text)).not.toBeNull();
        expect(tokensOfPieces(text, language)).toEqual(tokenise(text, language));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds them, or gives up, whatever the text is', () => {
    const anything = fc.oneof(textOf([...NASTY, ...STRANGE]), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(anything, fc.constantFrom(...LANGUAGES), (text, language) => {
        if (piecesOf(text) !== null) expect(tokensOfPieces(text, language)).toEqual(tokenise(text, language));
      }),
      { numRuns: 1000 },
    );
  });
});
