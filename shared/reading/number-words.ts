import { assertNever } from '../text/assert-never.ts';
import type { LanguagePack, NumberWords } from '../languages/pack.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import { findAdditiveNumbers } from './additive-numbers.ts';
import { findCompoundNumbers } from './compound-numbers.ts';
import { findEnglishNumbers } from './english-numbers.ts';
import { type NumberWord, wordsOf } from './number-word.ts';

/** Words of which every number in words holds one; short ones in front of scales are looked for apart. */
const signWordsOf = (values: NumberWords): readonly string[] => {
  const units = [...values.ones.keys(), ...values.tens.keys()];
  switch (values.system) {
    case 'english':
      return [...units, ...values.multiples.keys(), ...values.ordinals.keys(), 'half', 'dozen'];
    case 'compound':
      return [...units.filter((word) => !values.one.has(word)), values.hundred, values.thousand];
    case 'additive':
      return [...units.filter((word) => !values.one.has(word)), ...values.hundreds.keys(), values.thousand];
    default:
      return assertNever(values);
  }
};

const patternsOf = perPack(({ numberWords }) => {
  if (numberWords === null) return null;
  const signs = anyOf(signWordsOf(numberWords));
  // Compounds hold the words anywhere inside.
  return numberWords.system === 'compound'
    ? { sign: new RegExp(signs, 'i'), word: new RegExp(signs, 'iu') }
    : { sign: new RegExp(signs, 'i'), word: new RegExp(`(?<!\\p{L})${signs}(?!\\p{L})`, 'iu') };
});

/** "eine Million", "un milliard": one before a scale word. */
const oneBeforeScaleOf = perPack(({ numberWords, scales }) => {
  if (numberWords === null || numberWords.system === 'english') return null;
  const great = scales.filter(({ factor }) => factor >= 1e6).flatMap(({ words }) => words.split('|'));
  return new RegExp(
    `(?<!\\p{L})${anyOf([...numberWords.one])}(?= ${anyOf(great.filter((word) => /^\p{L}{5}/u.test(word)))}(?!\\p{L}))`,
    'giu',
  );
});

/** Whether it is worth reading a text word by word for numbers; `false` is certain. Takes a fraction of the time. */
export const mayHoldNumberWords = (text: string, pack: LanguagePack): boolean =>
  patternsOf(pack)?.sign.test(text) === true || mayHoldOne(text, pack);

/** What every scale word that "one" is looked for before holds. */
const SCALE_SIGN = /[mb]il/i;

const mayHoldOne = (text: string, pack: LanguagePack): boolean =>
  oneBeforeScaleOf(pack) !== null && SCALE_SIGN.test(text);

/** Numbers written in words, in reading order: "thirty-one", "two hundred and five", "einundzwanzig", "quatre-vingt-dix". */
export const findNumberWords = (text: string, pack: LanguagePack): NumberWord[] => {
  const values = pack.numberWords;
  const patterns = patternsOf(pack);
  if (values === null || patterns === null) return [];
  const ones = mayHoldOne(text, pack) ? onesBeforeScales(text, pack) : [];
  if (!patterns.sign.test(text) || !patterns.word.test(text)) return ones;
  const words = wordsOf(text);
  switch (values.system) {
    case 'english':
      return findEnglishNumbers(text, words, values);
    case 'compound':
      return [...ones, ...findCompoundNumbers(words, values)];
    case 'additive':
      return [...ones, ...findAdditiveNumbers(text, words, values)];
    default:
      return assertNever(values);
  }
};

const onesBeforeScales = (text: string, pack: LanguagePack): NumberWord[] => {
  const pattern = oneBeforeScaleOf(pack);
  return pattern === null
    ? []
    : Array.from(text.matchAll(pattern), ({ index, 0: written }) => ({
        start: index,
        end: index + written.length,
        amount: 1,
        form: 'cardinal',
      }));
};
