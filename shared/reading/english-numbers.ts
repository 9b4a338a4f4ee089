import type { EnglishNumberWords } from '../languages/pack.ts';
import { isJoined, type NumberWord, type Word } from './number-word.ts';

/** The English numbers among the words of a text, in reading order. */
export const findEnglishNumbers = (
  text: string,
  words: readonly Word[],
  values: EnglishNumberWords,
): NumberWord[] => {
  const found: NumberWord[] = [];
  for (let at = 0; at < words.length;) {
    const number = numberAt(text, words, at, values);
    if (number === null) at += 1;
    else {
      found.push(number.number);
      at = number.next;
    }
  }
  return found;
};

interface Found {
  readonly number: NumberWord;
  readonly next: number;
}

const numberAt = (
  text: string,
  words: readonly Word[],
  at: number,
  values: EnglishNumberWords,
): Found | null =>
  fractionAt(text, words, at, values) ?? cardinalAt(text, words, at, values) ?? ordinalAt(words, at, values);

/** "half of", "a third of", "one-quarter", "two thirds", "half a million". */
const fractionAt = (
  text: string,
  words: readonly Word[],
  at: number,
  { multiples, fractions, ones }: EnglishNumberWords,
): Found | null => {
  const first = words[at];
  const second = words[at + 1];
  if (first === undefined) return null;
  const make = (last: Word, amount: number, next: number, form: NumberWord['form']): Found => ({
    number: { start: first.start, end: last.end, amount, form },
    next,
  });
  if (first.text === 'half') {
    const third = words[at + 2];
    const multiple = second?.text === 'a' && third !== undefined ? multiples.get(third.text) : undefined;
    if (multiple !== undefined && third !== undefined) return make(third, multiple / 2, at + 3, 'cardinal');
    if (second?.text === 'of' || (second?.text === 'the' && isJoined(text, first, second)))
      return make(first, 0.5, at + 1, 'fraction');
    return null;
  }
  if (second === undefined || !isJoined(text, first, second)) return null;
  const parts = fractions.get(second.text);
  if (parts === undefined) return null;
  const isOne = first.text === 'a' || first.text === 'one';
  if (isOne && (words[at + 2]?.text === 'of' || first.text === 'one'))
    return make(second, 1 / parts, at + 2, 'fraction');
  const count = ones.get(first.text);
  if (count !== undefined && count > 1 && second.text.endsWith('s'))
    return make(second, count / parts, at + 2, 'fraction');
  return null;
};

const ordinalAt = (words: readonly Word[], at: number, { ordinals }: EnglishNumberWords): Found | null => {
  const word = words[at];
  const amount = word === undefined ? undefined : ordinals.get(word.text);
  if (word === undefined || amount === undefined) return null;
  return { number: { start: word.start, end: word.end, amount, form: 'ordinal' }, next: at + 1 };
};

const cardinalAt = (
  text: string,
  words: readonly Word[],
  at: number,
  values: EnglishNumberWords,
): Found | null => {
  const first = words[at];
  if (first === undefined) return null;
  if (
    first.text === 'a' &&
    (words[at + 1]?.text === 'dozen' || values.multiples.has(words[at + 1]?.text ?? ''))
  ) {
    const word = words[at + 1];
    if (word === undefined || !isJoined(text, first, word)) return null;
    const amount = word.text === 'dozen' ? 12 : (values.multiples.get(word.text) ?? 1);
    return { number: { start: first.start, end: word.end, amount, form: 'cardinal' }, next: at + 2 };
  }
  if (!values.ones.has(first.text) && !values.tens.has(first.text)) return null;
  if (first.text === 'one' && isPronoun(text, words, at, values)) return null;
  let total = 0;
  let part = 0;
  let next = at;
  let last = first;
  let form: NumberWord['form'] = 'cardinal';
  while (next < words.length) {
    const word = words[next];
    if (word === undefined || (next > at && !isJoined(text, last, word))) break;
    const ones = values.ones.get(word.text);
    const tens = values.tens.get(word.text);
    const multiple = values.multiples.get(word.text);
    const ordinal = values.ordinals.get(word.text);
    if (ones !== undefined) {
      if (part % 10 !== 0 || (part % 100 !== 0 && ones > 9) || (next > at && part === 0 && total === 0))
        break;
      part += ones;
    } else if (tens !== undefined) {
      if (part % 100 !== 0) break;
      part += tens;
    } else if (multiple !== undefined) {
      if (multiple === 100) part *= 100;
      else {
        total += part * multiple;
        part = 0;
      }
    } else if (ordinal !== undefined && next > at && part % 10 === 0 && part > 0 && ordinal < 10) {
      part += ordinal;
      form = 'ordinal';
      last = word;
      next += 1;
      break;
    } else if (
      word.text === 'and' &&
      next > at &&
      (part % 100 === 0 || part === 0) &&
      (part >= 100 || total >= 1000)
    ) {
      const after = words[next + 1];
      if (after === undefined || !(values.ones.has(after.text) || values.tens.has(after.text))) break;
      last = word;
      next += 1;
      continue;
    } else if (word.text === 'dozen' && next > at) {
      part *= 12;
    } else break;
    last = word;
    next += 1;
  }
  return { number: { start: first.start, end: last.end, amount: total + part, form }, next };
};

const isPronoun = (
  text: string,
  words: readonly Word[],
  at: number,
  { pronounAfter, pronounBefore }: EnglishNumberWords,
): boolean => {
  const before = words[at - 1];
  const word = words[at];
  const after = words[at + 1];
  if (word === undefined || after === undefined) return true;
  if (before !== undefined && pronounAfter.has(before.text) && isJoined(text, before, word)) return true;
  return pronounBefore.has(after.text) || !isJoined(text, word, after);
};
