import type { AdditiveNumberWords } from '../languages/pack.ts';
import { isJoined, type NumberWord, type Word } from './number-word.ts';

/** French or Spanish numbers among the words of a text, in reading order. One is an article and left out. */
export const findAdditiveNumbers = (
  text: string,
  words: readonly Word[],
  values: AdditiveNumberWords,
): NumberWord[] => {
  const found: NumberWord[] = [];
  for (let at = 0; at < words.length;) {
    const number = numberAt(text, words, at, values);
    if (number.amount > 1 || (number.amount === 0 && number.next > at))
      found.push({
        start: words[at]?.start ?? 0,
        end: words[number.next - 1]?.end ?? 0,
        amount: number.amount,
        form: 'cardinal',
      });
    at = Math.max(number.next, at + 1);
  }
  return found;
};

interface Sum {
  /** What stands before "mille", multiplied. */
  readonly thousands: number;
  /** The rest so far, below 1,000. */
  readonly part: number;
}

/** The number that begins at a word and the index after its last word; the same index where none begins. */
const numberAt = (
  text: string,
  words: readonly Word[],
  from: number,
  values: AdditiveNumberWords,
): { readonly amount: number; readonly next: number } => {
  let sum: Sum | null = null;
  let next = from;
  while (next < words.length) {
    const isAnd: boolean = sum !== null && words[next]?.text === values.and;
    const at: number = isAnd ? next + 1 : next;
    const word: Word | undefined = words[at];
    if (word === undefined || (at > from && !followsClosely(text, words, at))) break;
    const added: Sum | null = isAnd ? afterAnd(sum, word.text, values) : plus(sum, word.text, values);
    if (added === null) break;
    sum = added;
    next = at + 1;
  }
  return { amount: sum === null ? 0 : sum.thousands + sum.part, next };
};

/** Whether no more than a space or hyphen is between a word and the one before it. */
const followsClosely = (text: string, words: readonly Word[], at: number): boolean => {
  const [previous, word] = [words[at - 1], words[at]];
  return previous !== undefined && word !== undefined && isJoined(text, previous, word);
};

/** "vingt et un", "treinta y dos", "soixante et onze": only after tens. */
const afterAnd = (sum: Sum | null, word: string, values: AdditiveNumberWords): Sum | null => {
  const tens = (sum?.part ?? 0) % 100;
  return tens >= 20 && tens % 10 === 0 ? plus(sum, word, values) : null;
};

/** The sum with a further word; null where the word does not continue the number. */
const plus = (sum: Sum | null, word: string, values: AdditiveNumberWords): Sum | null => {
  const { thousands, part } = sum ?? { thousands: 0, part: 0 };
  if (word === values.thousand)
    return thousands > 0 ? null : { thousands: Math.max(part, 1) * 1000, part: 0 };
  const hundred = values.hundreds.get(word);
  if (hundred !== undefined) {
    // "deux cents": multiplied; "doscientos" stands for itself.
    if (hundred === 100 && part > 1 && part < 10) return { thousands, part: part * 100 };
    return part === 0 ? { thousands, part: hundred } : null;
  }
  const ten = values.tens.get(word);
  if (ten !== undefined) {
    // "quatre-vingt": 4 × 20.
    if (values.countsInTwenties && ten === 20 && part % 100 === 4) return { thousands, part: part + 76 };
    return part % 100 === 0 ? { thousands, part: part + ten } : null;
  }
  const one = values.ones.get(word) ?? (values.one.has(word) ? 1 : undefined);
  return one !== undefined && hasRoomFor(one, part, sum === null, values)
    ? { thousands, part: part + one }
    : null;
};

const hasRoomFor = (
  one: number,
  part: number,
  isFirst: boolean,
  { countsInTwenties }: AdditiveNumberWords,
): boolean => {
  const tens = part % 100;
  if (tens === 0) return isFirst || one > 0;
  // "soixante-douze", "quatre-vingt-dix", and from there "dix-sept".
  if (countsInTwenties && one >= 10) return tens === 60 || tens === 80;
  if (countsInTwenties && one >= 7 && (tens === 10 || tens === 70 || tens === 90)) return true;
  return one < 10 && tens >= 20 && tens % 10 === 0;
};
