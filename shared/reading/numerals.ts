import type { LanguagePack } from '../languages/pack.ts';

/** A number written in digits. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** Value of the last place that was written: 1 for "412", 0.1 for "1.5". */
  readonly step: number;
}

/** The middle forms are numbers that were torn apart on the way, "5. 9" and "2, 000"; within a sentence nothing else looks so. */
const NUMERAL =
  /\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,3}(?:, 000)+(?!\d)|\d{1,3}\. \d{1,2}(?![\d.:])|\d+(?:[.,]\d+)*/gu;
/** More digits than this are an identifier, not an amount. */
const MOST_DIGITS = 15;
const ONLY_DIGITS = /^\d+$/;

/** Every number in digits, in reading order; `text` is folded (see `foldForFigures`). */
export const findNumerals = (text: string, { decimalMark }: Pick<LanguagePack, 'decimalMark'>): Numeral[] => {
  const commaDecimal = decimalMark === ',';
  const numerals: Numeral[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const start = match.index;
    const last = numerals.at(-1);
    if (last !== undefined && start < last.end) continue;
    const mixed = mixedNumber(text, start);
    const read = mixed ?? readNumeral(match[0], commaDecimal);
    if (read === null) continue;
    const { amount, step } = read;
    numerals.push({ start, end: mixed?.end ?? start + match[0].length, amount, step });
  }
  return numerals;
};

/** "4 1/2", "4-1/2", "4½", and "41/2" of which the space got lost. */
const MIXED =
  /(?<whole>\d{1,3})(?:(?: |-| and )(?<top>[1-3])[/⁄](?<bottom>[2-8])|(?<glued>1\/2)(?= \p{L})|(?<vulgar>[½¼¾⅓⅔]))(?![\d/])/uy;
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const MIXED_STEP = 0.1;

const mixedNumber = (
  text: string,
  at: number,
): (Pick<Numeral, 'amount' | 'step'> & { readonly end: number }) | null => {
  MIXED.lastIndex = at;
  const groups = MIXED.exec(text)?.groups;
  if (groups === undefined) return null;
  const part =
    groups['glued'] === undefined
      ? (VULGAR.get(groups['vulgar'] ?? '') ?? Number(groups['top']) / Number(groups['bottom']))
      : 1 / 2;
  if (!(part < 1)) return null;
  return { amount: Number(groups['whole']) + part, step: MIXED_STEP, end: MIXED.lastIndex };
};

const readNumeral = (written: string, commaDecimal: boolean): Pick<Numeral, 'amount' | 'step'> | null => {
  if (written.length > MOST_DIGITS * 2) return null;
  if (ONLY_DIGITS.test(written))
    return written.length > MOST_DIGITS ? null : { amount: Number(written), step: 1 };
  const compact = written.replace(/[ ']/g, '');
  const separators = compact.replace(/\d/g, '');
  const decimal = decimalMark(compact, separators, commaDecimal);
  if (decimal === null) return null;
  const grouping = decimal === ',' ? '.' : ',';
  const plain =
    decimal === '' ? compact.replace(/[.,]/g, '') : compact.replaceAll(grouping, '').replace(decimal, '.');
  if (plain.length > MOST_DIGITS) return null;
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return { amount: Number(plain), step: 10 ** -places };
};

/** The decimal mark of a number, '' where all its separators group digits, null where it is no single number. */
const decimalMark = (compact: string, separators: string, commaDecimal: boolean): string | null => {
  if (separators === '') return '';
  const last = separators.at(-1) ?? '';
  const first = separators[0] ?? '';
  const tail = compact.length - compact.lastIndexOf(last) - 1;
  if (first !== last) return isGrouped(compact.slice(0, compact.lastIndexOf(last)), first) ? last : null;
  if (separators.length > 1) return isGrouped(compact, first) ? '' : null;
  const groups = tail === 3 && /^[1-9]\d{0,2}[.,]/.test(compact);
  if (!groups) return tail > 3 && last === ',' ? null : last;
  return (last === ',') === commaDecimal ? last : '';
};

const isGrouped = (digits: string, separator: string): boolean =>
  digits
    .split(separator)
    .every((part, place) => (place === 0 ? part.length >= 1 && part.length <= 3 : part.length === 3));
