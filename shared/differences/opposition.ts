import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue, Severity } from './difference.ts';
import type { Reading } from './facts.ts';
import { factsOf } from './facts.ts';
import { OPPOSITES } from './opposites.ts';
import { nounAgreement } from './role.ts';
import { contentStems, isContentWord, stem, wordsOf, type Word } from './words.ts';

/** A telling word of a Reading with the stems of what it is said of. */
interface Cue extends TextRange {
  readonly reading: Reading;
  readonly text: string;
  readonly subject: ReadonlySet<string>;
}

/** Cues of one kind that are looked at; a sentence has one or two. */
const MOST_CUES = 4;
/** Content words on each side of a cue, inside its clause, that name its subject. */
const SUBJECT_WORDS = 5;
/** Stems two cues must share to be about one subject at all, and to contradict each other beyond doubt. */
const SAME_SUBJECT = 2;
const SURE_SUBJECT = 3;
/** Share of the shorter subject that must be shared. */
const LEAST_OVERLAP = 0.4;
const SURE_OVERLAP = 0.6;

/** Opposites, negated verbs and "no homes" against "nine houses", each on one and the same subject. */
export const oppositionDifferences = (readings: readonly Reading[]): Difference[] => [
  ...oppositeDifferences(readings),
  ...negationDifferences(readings),
  ...noneDifferences(readings),
];

const oppositeDifferences = (readings: readonly Reading[]): Difference[] =>
  OPPOSITES.flatMap(({ label, sides, severity }): Difference[] => {
    const [left, right] = sides.map((side) => readings.flatMap((reading) => cuesOf(reading, side)));
    return strongest(left ?? [], right ?? [], (a, b) => {
      if (saysBoth(a, right ?? []) || saysBoth(b, left ?? [])) return null;
      const found = subjectSeverity(a, b);
      return found === 'conflict' ? severity : found;
    }).map((pair) => differenceOf('opposite', label, pair));
  });

/** A Source that says both describes a change; it contradicts nobody. */
const saysBoth = (cue: Cue, others: readonly Cue[]): boolean =>
  others.some(
    (other) => other.reading.siglum === cue.reading.siglum && sharedWith(other, cue) >= SAME_SUBJECT,
  );

interface OpposedPair {
  readonly a: Cue;
  readonly b: Cue;
  readonly severity: Exclude<Severity, 'none'>;
}

const strongest = (
  left: readonly Cue[],
  right: readonly Cue[],
  judge: (a: Cue, b: Cue) => Exclude<Severity, 'none'> | null,
): OpposedPair[] => {
  let best: OpposedPair | null = null;
  for (const a of left) {
    for (const b of right) {
      if (a.reading.siglum === b.reading.siglum) continue;
      const severity = judge(a, b);
      if (severity === null) continue;
      const isBetter =
        best === null ||
        (severity === 'conflict' && best.severity === 'possible') ||
        sharedWith(a, b) > sharedWith(best.a, best.b);
      if (isBetter) best = { a, b, severity };
    }
  }
  return best === null ? [] : [best];
};

const sharedWith = (a: Cue, b: Cue): number => [...a.subject].filter((word) => b.subject.has(word)).length;

const subjectSeverity = (a: Cue, b: Cue): Exclude<Severity, 'none'> | null => {
  const shared = sharedWith(a, b);
  const overlap = shared / Math.max(1, Math.min(a.subject.size, b.subject.size));
  if (shared < SAME_SUBJECT || overlap < LEAST_OVERLAP) return null;
  return shared >= SURE_SUBJECT && overlap >= SURE_OVERLAP ? 'conflict' : 'possible';
};

const cuesOf = (reading: Reading, pattern: RegExp): Cue[] => {
  const matches = [...reading.text.matchAll(pattern)].slice(0, MOST_CUES);
  const words = matches.length === 0 ? [] : wordsOf(reading.text);
  return matches.map((match) => cueAt(reading, words, match.index, match.index + match[0].length));
};

const cueAt = (reading: Reading, words: readonly Word[], start: number, end: number): Cue => ({
  reading,
  start,
  end,
  text: reading.text.slice(start, end),
  subject: subjectOf(reading.text, words, start, end),
});

/** Clause ends that a subject does not reach over. */
const CLAUSE_END = /[.,;:!?()–—]/u;

const subjectOf = (text: string, words: readonly Word[], start: number, end: number): Set<string> => {
  const near: Word[] = [];
  const walk = (from: number, step: 1 | -1): void => {
    let edge = step === 1 ? end : start;
    let taken = 0;
    for (let at = from; taken < SUBJECT_WORDS; at += step) {
      const word = words[at];
      if (word === undefined) return;
      const between = step === 1 ? text.slice(edge, word.start) : text.slice(word.end, edge);
      if (CLAUSE_END.test(between)) return;
      edge = step === 1 ? word.end : word.start;
      if (!isContentWord(word.text)) continue;
      near.push(word);
      taken += 1;
    }
  };
  const after = words.findIndex((word) => word.start >= end);
  if (after >= 0) walk(after, 1);
  walk(
    words.findLastIndex((word) => word.end <= start),
    -1,
  );
  return contentStems(near);
};

const differenceOf = (
  type: 'opposite' | 'negation',
  label: string,
  { a, b, severity }: OpposedPair,
): Difference => ({
  type,
  severity,
  label,
  values: [valueOf(a, 0), valueOf(b, 1)],
});

const valueOf = ({ reading, start, end, text }: Cue, side: number): DifferenceValue => ({
  passage: reading.passage,
  start,
  end,
  text,
  normalized: null,
  side,
});

const NEGATED =
  /(?<![\p{L}])(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)(?: not|n['’]t)|cannot|won['’]t|can['’]t|never)(?: (?:yet|been|be|have|ever|also|any|longer))* (?<verb>\p{L}{4,})/giu;

/** "did not resign" against "resigned". */
const negationDifferences = (readings: readonly Reading[]): Difference[] => {
  const negated = readings.flatMap((reading) => {
    const words = wordsOf(reading.text);
    return Array.from(reading.text.matchAll(NEGATED), (match) => ({
      cue: cueAt(reading, words, match.index, match.index + match[0].length),
      verb: stem(match.groups?.['verb'] ?? ''),
    }));
  });
  return negated.slice(0, MOST_CUES).flatMap(({ cue, verb }) => {
    const affirmed = readings.flatMap((reading) => affirmedCues(reading, verb));
    return strongest([cue], affirmed, subjectSeverity).map((pair) =>
      differenceOf('negation', 'whether it is so', pair),
    );
  });
};

const NEGATION_BEFORE = /(?:not|n['’]t|never|no longer|cannot|without|denied|denies)(?: \p{L}+){0,3} $/iu;

const affirmedCues = (reading: Reading, verb: string): Cue[] => {
  const words = wordsOf(reading.text);
  const same = words.filter((word) => isContentWord(word.text) && stem(word.text) === verb);
  if (same.some((word) => NEGATION_BEFORE.test(reading.text.slice(Math.max(0, word.start - 40), word.start))))
    return [];
  return same.map((word) => cueAt(reading, words, word.start, word.end));
};

const NONE = /(?<![\p{L}])(?:no|zero|not a single|none of the) (?<phrase>\p{L}+(?: \p{L}+)?)/giu;

/** Verbs and nouns that news uses for one another, as stems. */
const SAME_DEEDS: readonly ReadonlySet<string>[] = [
  'demolish demolition demolished tear torn raze razed bulldoze bulldozed knocked flattened',
  'kill killed die died dead death lose lost',
  'injure injured hurt wound wounded',
  'dismiss dismissed fire fired cut axe axed redundant redundancy laid layoff',
  'arrest arrested detain detained custody',
  'close closed shut closure',
].map((row) => new Set(row.split(' ').map(stem)));

/** "no homes will be demolished" against "nine houses are to be torn down". */
const noneDifferences = (readings: readonly Reading[]): Difference[] => {
  const none = readings.flatMap((reading) => {
    const words = wordsOf(reading.text);
    return Array.from(reading.text.matchAll(NONE), (match) => ({
      cue: cueAt(reading, words, match.index, match.index + match[0].length),
      nouns: (match.groups?.['phrase'] ?? '').toLowerCase().split(' '),
    }));
  });
  return none.slice(0, MOST_CUES).flatMap(({ cue, nouns }) => {
    const counted = readings.flatMap((reading) => {
      if (reading.siglum === cue.reading.siglum) return [];
      const words = wordsOf(reading.text);
      return factsOf(reading).flatMap((fact): Cue[] => {
        if (fact.kind !== 'figure' || fact.figure.kind !== 'count' || fact.figure.amount <= 0) return [];
        const sameNoun = Math.max(
          ...nouns.map((noun) => nounAgreement([noun], fact.figure.nouns, noun, fact.figure.unit)),
        );
        return sameNoun >= 0.9 ? [cueAt(reading, words, fact.start, fact.end)] : [];
      });
    });
    return strongest([cue], counted, (a, b) => (sharesDeed(a, b) ? 'conflict' : null)).map((pair) =>
      differenceOf('negation', 'whether it is so', pair),
    );
  });
};

const sharesDeed = (a: Cue, b: Cue): boolean =>
  SAME_DEEDS.some(
    (row) => [...a.subject].some((word) => row.has(word)) && [...b.subject].some((word) => row.has(word)),
  ) || sharedWith(a, b) >= SURE_SUBJECT;
