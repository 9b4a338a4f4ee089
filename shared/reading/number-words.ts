const ONES = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, place): [string, number] => [word, (place + 2) * 10]),
);
const MULTIPLES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const ORDINALS = new Map(
  (
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
);
for (const [word, value] of [
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['hundredth', 100],
] as const) {
  ORDINALS.set(word, value);
}
const FRACTIONS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);

/** Single number words of other languages; `ein`, `un` and the like are articles and left out. */
const FOREIGN = new Map<string, ReadonlyMap<string, number>>([
  [
    'de',
    valuesFrom(
      2,
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    ),
  ],
  [
    'fr',
    valuesFrom(
      2,
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    ),
  ],
  [
    'es',
    valuesFrom(
      2,
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    ),
  ],
]);

function valuesFrom(first: number, words: string): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((word, place): [string, number] => [word, first + place]));
}

export interface NumberWords {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** Ordinals ("third") are ranks; fractions ("two thirds") are given as a part of one. */
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}+/gu;

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

const isJoined = (text: string, left: Word, right: Word): boolean => {
  const between = text.slice(left.end, right.start);
  return between === ' ' || between === '-' || between === '\u2011';
};

/** Words in front of "one" that make it a pronoun, and words after it that do. */
const NOT_ONE_AFTER = new Set([
  'no',
  'any',
  'every',
  'some',
  'this',
  'that',
  'another',
  'each',
  'the',
  'which',
  'only',
  'is',
  'was',
  'just',
]);
const NOT_ONE_BEFORE = new Set([
  'of',
  'another',
  'that',
  'who',
  'which',
  'is',
  'was',
  'can',
  'could',
  'would',
  'should',
  'and',
  'or',
  'more',
  'off',
  'the',
  'in',
  'to',
  'time',
]);

/** A word of every English number in words. */
const NUMBER_SIGN = new RegExp(
  [...ONES.keys(), ...TENS.keys(), ...MULTIPLES.keys(), ...ORDINALS.keys(), 'half', 'dozen'].join('|'),
  'i',
);

/** A word that is, or is part of, an English number in words. */
const NUMBER_WORD = new RegExp(
  `(?<!\\p{L})(?:${[...ONES.keys(), ...TENS.keys(), ...MULTIPLES.keys(), ...ORDINALS.keys(), ...FRACTIONS.keys(), 'dozen'].join('|')})(?!\\p{L})`,
  'iu',
);

/** Whether it is worth reading a text word by word for numbers; `false` is certain. Takes a fraction of the time. */
export const mayHoldNumberWords = (text: string, language = 'en'): boolean =>
  FOREIGN.has(language.slice(0, 2).toLowerCase()) || NUMBER_SIGN.test(text);

/** Numbers written in words, in reading order: "thirty-one", "two hundred and five", "half a million", "two thirds". */
export const findNumberWords = (text: string, language = 'en'): NumberWords[] => {
  if (!mayHoldNumberWords(text, language)) return [];
  const foreign = FOREIGN.get(language.slice(0, 2).toLowerCase());
  if (foreign !== undefined) return singleWords(wordsOf(text), foreign);
  if (!NUMBER_WORD.test(text)) return [];
  const words = wordsOf(text);
  const found: NumberWords[] = [];
  for (let at = 0; at < words.length;) {
    const number = numberAt(text, words, at);
    if (number === null) at += 1;
    else {
      found.push(number.number);
      at = number.next;
    }
  }
  return found;
};

const singleWords = (words: readonly Word[], values: ReadonlyMap<string, number>): NumberWords[] =>
  words.flatMap((word): NumberWords[] => {
    const amount = values.get(word.text);
    return amount === undefined ? [] : [{ start: word.start, end: word.end, amount, form: 'cardinal' }];
  });

interface Found {
  readonly number: NumberWords;
  readonly next: number;
}

const numberAt = (text: string, words: readonly Word[], at: number): Found | null =>
  fractionAt(text, words, at) ?? cardinalAt(text, words, at) ?? ordinalAt(words, at);

/** "half of", "a third of", "one-quarter", "two thirds", "half a million". */
const fractionAt = (text: string, words: readonly Word[], at: number): Found | null => {
  const first = words[at];
  const second = words[at + 1];
  if (first === undefined) return null;
  const make = (last: Word, amount: number, next: number, form: NumberWords['form']): Found => ({
    number: { start: first.start, end: last.end, amount, form },
    next,
  });
  if (first.text === 'half') {
    const third = words[at + 2];
    const multiple = second?.text === 'a' && third !== undefined ? MULTIPLES.get(third.text) : undefined;
    if (multiple !== undefined && third !== undefined) return make(third, multiple / 2, at + 3, 'cardinal');
    if (second?.text === 'of' || (second?.text === 'the' && isJoined(text, first, second)))
      return make(first, 0.5, at + 1, 'fraction');
    return null;
  }
  if (second === undefined || !isJoined(text, first, second)) return null;
  const parts = FRACTIONS.get(second.text);
  if (parts === undefined) return null;
  const isOne = first.text === 'a' || first.text === 'one';
  if (isOne && (words[at + 2]?.text === 'of' || first.text === 'one'))
    return make(second, 1 / parts, at + 2, 'fraction');
  const count = ONES.get(first.text);
  if (count !== undefined && count > 1 && second.text.endsWith('s'))
    return make(second, count / parts, at + 2, 'fraction');
  return null;
};

const ordinalAt = (words: readonly Word[], at: number): Found | null => {
  const word = words[at];
  const amount = word === undefined ? undefined : ORDINALS.get(word.text);
  if (word === undefined || amount === undefined) return null;
  return { number: { start: word.start, end: word.end, amount, form: 'ordinal' }, next: at + 1 };
};

const cardinalAt = (text: string, words: readonly Word[], at: number): Found | null => {
  const first = words[at];
  if (first === undefined) return null;
  if (first.text === 'a' && (words[at + 1]?.text === 'dozen' || MULTIPLES.has(words[at + 1]?.text ?? ''))) {
    const word = words[at + 1];
    if (word === undefined || !isJoined(text, first, word)) return null;
    const amount = word.text === 'dozen' ? 12 : (MULTIPLES.get(word.text) ?? 1);
    return { number: { start: first.start, end: word.end, amount, form: 'cardinal' }, next: at + 2 };
  }
  if (!ONES.has(first.text) && !TENS.has(first.text)) return null;
  if (first.text === 'one' && isPronoun(text, words, at)) return null;
  let total = 0;
  let part = 0;
  let next = at;
  let last = first;
  let form: NumberWords['form'] = 'cardinal';
  while (next < words.length) {
    const word = words[next];
    if (word === undefined || (next > at && !isJoined(text, last, word))) break;
    const ones = ONES.get(word.text);
    const tens = TENS.get(word.text);
    const multiple = MULTIPLES.get(word.text);
    const ordinal = ORDINALS.get(word.text);
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
      if (after === undefined || !(ONES.has(after.text) || TENS.has(after.text))) break;
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

const isPronoun = (text: string, words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  const word = words[at];
  const after = words[at + 1];
  if (word === undefined || after === undefined) return true;
  if (before !== undefined && NOT_ONE_AFTER.has(before.text) && isJoined(text, before, word)) return true;
  return NOT_ONE_BEFORE.has(after.text) || !isJoined(text, word, after);
};
