import { readDate } from '../electron/import/read-date.ts';

/** Words and numbers in lower case; scripts that write no spaces are taken character by character. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}])+|\p{N}+/gu;

const tokensOf = (text: string): string[] => text.toLowerCase().normalize('NFC').match(TOKEN) ?? [];

const counted = (tokens: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
};

export interface TokenScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How far two texts are made of the same tokens, each as often; from 0 to 1. Two texts without any are alike. */
export const tokenScore = (found: string, expected: string): TokenScore => {
  const [mine, theirs] = [tokensOf(found), tokensOf(expected)];
  if (mine.length === 0 && theirs.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const wanted = counted(theirs);
  let shared = 0;
  for (const [token, count] of counted(mine)) shared += Math.min(count, wanted.get(token) ?? 0);
  const precision = mine.length === 0 ? 0 : shared / mine.length;
  const recall = theirs.length === 0 ? 0 : shared / theirs.length;
  return { precision, recall, f1: (2 * shared) / (mine.length + theirs.length) };
};

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const isSameTitle = (found: string | null, expected: string): boolean =>
  folded(found ?? '') === folded(expected);

/** "By Mara Lindqvist" is Mara Lindqvist. */
export const isSameByline = (found: string | null, expected: string): boolean =>
  folded((found ?? '').replace(/^\s*by\s+/i, '')) === folded(expected.replace(/^\s*by\s+/i, ''));

/** The same day, as it is written: without regard to time zones. */
export const isSameDay = (found: string | null, expected: string): boolean => {
  const day = readDate(expected)?.slice(0, 10) ?? expected;
  return (readDate(found)?.slice(0, 10) ?? found) === day;
};

/** The same language, of whatever region. */
export const isSameLanguage = (found: string | null, expected: string): boolean =>
  found?.split(/[-_]/)[0]?.toLowerCase() === expected.split(/[-_]/)[0]?.toLowerCase();
