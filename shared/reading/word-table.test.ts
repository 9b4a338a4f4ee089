import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameWordOf } from './names.ts';
import { stemOf } from './stem.ts';
import { tokenise } from './tokenise.ts';
import { translateWord } from './translate-word.ts';
import { WordTable } from './word-table.ts';

const LANGUAGES = ['en', 'de', 'fi', 'ja', 'und'];
const PARTS = [
  ..." ,.;:'’-_@“”\n".split(''),
  'a', 'É', '9', 'US', 'us', 'U.S.', 'don’t', "Solberg's", '1,000.5', 'the', 'von', 'www.a.b', 'a:b',
  '渡轮', 'カー', 'ー', 'ท่า', 'e\u0301', 'co\u00ADop', 'א"ב', '😀',
]; // prettier-ignore

const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 20 }).map((parts) => parts.join(''));

it('reads the words that are the tokens of a text, whatever it read before', () => {
  const table = new WordTable();
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
      const tokens = tokenise(text, language);
      const { words, starts } = table.read(text, language);
      expect(starts).toEqual(tokens.map(({ start }) => start));
      expect(words).toMatchObject(
        tokens.map((token) => nameWordOf(text.slice(token.start, token.end), token, language)),
      );
      const isTelling = tokens.map(({ stem, stop }) => !stop && /[\p{L}\p{N}]/u.test(stem));
      expect(words.map((word) => word.isTelling)).toEqual(isTelling);
      expect(words.map(({ stem }) => stem)).toEqual(
        tokens.map(({ stem }, at) => {
          const english = isTelling[at] === true ? translateWord(words[at]?.bare ?? '', language) : null;
          return table.stemId(english === null ? stem : stemOf(english, 'en'));
        }),
      );
    }),
    { numRuns: 1000 },
  );
});
