import { COMMON_SCALES, COMMON_UNITS, CURRENCY_BEFORE } from '../languages/common.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { escaped, perPack } from '../languages/per-pack.ts';
import { unitMeaning, type UnitMeaning, type UnitName } from '../languages/unit-names.ts';

/** A sticky expression for any of the words, longest first, not going on into another letter. */
const anyWordOf = (words: readonly string[]): RegExp => {
  const longestFirst = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => escaped(word).replaceAll(' ', '[ -]'));
  return new RegExp(
    String.raw`(?:${longestFirst.join('|')})(?![\p{Script=Latin}\p{Script=Arabic}\d])`,
    'iuy',
  );
};

const withoutHyphens = (word: string): string => word.toLowerCase().replaceAll('-', ' ');

/** The units of a pack and those common to all, by their written forms. */
const unitsOf = perPack(({ units }) => {
  const meanings = new Map(
    [COMMON_UNITS, units].flatMap((table) =>
      (Object.keys(table) as UnitName[]).flatMap((name) =>
        (table[name] ?? '')
          .split('|')
          .map((word): [string, UnitMeaning] => [withoutHyphens(word), unitMeaning(name)]),
      ),
    ),
  );
  return { meanings, pattern: anyWordOf([...meanings.keys()]) };
});

const scalesOf = perPack(({ scales }) => {
  const factors = new Map(
    [...COMMON_SCALES, ...scales].flatMap(({ factor, words }) =>
      words.split('|').map((word): [string, number] => [word, factor]),
    ),
  );
  return { factors, pattern: anyWordOf([...factors.keys()]) };
});

export interface FoundUnit extends UnitMeaning {
  readonly end: number;
  readonly written: string;
}

/** The unit written at `at`, white space or a hyphen before it allowed; `text` with folded spaces. */
export const unitAt = (text: string, at: number, pack: LanguagePack): FoundUnit | null => {
  const { meanings, pattern } = unitsOf(pack);
  pattern.lastIndex = skipJoin(text, at);
  const match = pattern.exec(text);
  if (match === null) return null;
  const written = withoutHyphens(match[0]);
  const meaning = meanings.get(written);
  return meaning === undefined ? null : { ...meaning, end: pattern.lastIndex, written };
};

/** Short forms that mean a unit only right after digits: "17in", "2h 13m 5s". */
const GLUED = /(?<inch>in)(?![\p{L}\d])|(?<hour>h)(?: ?(?=\d)|(?![\p{L}\d]))|(?<second>s)(?![\p{L}\d])/uy;
/** Minutes, not metres: hours come before them or seconds after. */
const GLUED_MINUTES = /m(?:in)?(?![\p{L}])/uy;
const HOURS_BEFORE = /\d ?h ?\d{1,2}$/u;
const SECONDS_AFTER = /^m ?\d{1,2}s(?![\p{L}\d])/u;

/** The unit of a short form that is written to the digits which end at `at`. */
export const gluedUnitAt = (text: string, at: number): FoundUnit | null => {
  GLUED_MINUTES.lastIndex = at;
  const isMinutes =
    GLUED_MINUTES.test(text) &&
    (HOURS_BEFORE.test(text.slice(Math.max(0, at - 8), at)) || SECONDS_AFTER.test(text.slice(at, at + 6)));
  if (isMinutes) return { ...unitMeaning('minute'), end: GLUED_MINUTES.lastIndex, written: 'min' };
  GLUED.lastIndex = at;
  const match = GLUED.exec(text);
  if (match === null) return null;
  const { inch, hour } = match.groups ?? {};
  const name = inch !== undefined ? 'inch' : hour !== undefined ? 'hour' : 'second';
  // "1980s" is a decade, "the 20s" are years.
  if (name === 'second' && !/(?:m|h) ?\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at))) return null;
  return { ...unitMeaning(name), end: at + match[0].trimEnd().length, written: match[0] };
};

export interface FoundScale {
  readonly factor: number;
  readonly end: number;
  readonly written: string;
}

/** The scale word written at `at` ("billion", "bn", "Mio."), white space or a hyphen before it allowed. */
export const scaleAt = (text: string, at: number, pack: LanguagePack): FoundScale | null => {
  const { factors, pattern } = scalesOf(pack);
  pattern.lastIndex = skipJoin(text, at);
  const match = pattern.exec(text);
  if (match === null) return null;
  const written = withoutHyphens(match[0]);
  const factor = factors.get(written);
  return factor === undefined ? null : { factor, end: pattern.lastIndex, written };
};

export interface FoundCurrency {
  readonly code: string;
  readonly start: number;
  /** True for a bare `$`, which many countries write for their own dollar. */
  readonly bare: boolean;
}

const currencyBefore = new Map(
  CURRENCY_BEFORE.map(([written, code]): [string, string] => [written.toLowerCase(), code]),
);
const CURRENCY_END = new RegExp(
  String.raw`(?<![\p{L}])(?:${CURRENCY_BEFORE.map(([written]) => escaped(written)).join('|')}) ?$`,
  'iu',
);

/** The longest currency symbol or code with a space, in UTF-16 units. */
const LONGEST_CURRENCY = 6;

/** The currency symbol or code that ends right before `at`. */
export const currencyBeforeAt = (text: string, at: number): FoundCurrency | null => {
  const from = Math.max(0, at - LONGEST_CURRENCY);
  const match = CURRENCY_END.exec(text.slice(from, at));
  if (match === null) return null;
  const written = match[0].trimEnd().toLowerCase();
  const code = currencyBefore.get(written);
  return code === undefined ? null : { code, start: from + match.index, bare: written === '$' };
};

const skipJoin = (text: string, at: number): number => {
  const char = text[at];
  return char === ' ' || char === '-' || char === '\u2011' ? at + 1 : at;
};
