import type { CompoundNumberWords } from '../languages/pack.ts';
import type { NumberWord, Word } from './number-word.ts';

/** German numbers among the words of a text, in reading order: "zweihunderteinundzwanzig". One is an article and left out. */
export const findCompoundNumbers = (words: readonly Word[], values: CompoundNumberWords): NumberWord[] =>
  words.flatMap(({ text, start, end }): NumberWord[] => {
    const amount = values.one.has(text) ? null : belowMillion(text, values);
    return amount === null ? [] : [{ start, end, amount, form: 'cardinal' }];
  });

const belowMillion = (word: string, values: CompoundNumberWords): number | null =>
  multiplied(word, values.thousand, 1000, values, belowThousand);

const belowThousand = (word: string, values: CompoundNumberWords): number | null =>
  multiplied(word, values.hundred, 100, values, belowHundred);

/** "dreitausendvier": what is before the word for 1,000 times 1,000, and what is after it. */
const multiplied = (
  word: string,
  multiple: string,
  factor: number,
  values: CompoundNumberWords,
  below: (word: string, values: CompoundNumberWords) => number | null,
): number | null => {
  const at = word.indexOf(multiple);
  if (at < 0) return below(word, values);
  const head = at === 0 ? 1 : below(word.slice(0, at), values);
  const tail = word.slice(at + multiple.length);
  const rest = tail === '' ? 0 : (below(tail, values) ?? below(withoutStart(tail, values.and), values));
  return head === null || rest === null ? null : head * factor + rest;
};

const withoutStart = (word: string, start: string): string =>
  word.startsWith(start) ? word.slice(start.length) : word;

/** "einundzwanzig" → 21. */
const belowHundred = (word: string, { ones, tens, and, one }: CompoundNumberWords): number | null => {
  const plain = ones.get(word) ?? tens.get(word);
  if (plain !== undefined) return plain;
  if (one.has(word)) return 1;
  const at = word.indexOf(and);
  const unit = at > 0 ? ones.get(word.slice(0, at)) : undefined;
  const ten = at > 0 ? tens.get(word.slice(at + and.length)) : undefined;
  return unit === undefined || ten === undefined || unit < 1 || unit > 9 ? null : unit + ten;
};
