import { hasPart, type LanguagePack, type Phrases } from '../languages/pack.ts';
import { stemOf } from '../reading/stem.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { Token } from '../reading/tokenise.ts';
import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue, Severity } from './difference.ts';
import type { Reading } from './facts.ts';
import { factsOf } from './facts.ts';
import { groupBy } from './group-by.ts';
import { nounAgreement } from './role.ts';
import { stemmedRows } from './stemmed-rows.ts';
import { contentStems, isContentWord, wordsOf } from './words.ts';

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

/** What opposition is found by in one language. */
const patternsOf = perPack((pack) => ({
  opposites: pack.opposites.map(({ label, sides, severity }) => ({
    label,
    severity,
    sides: [wholeWords(sides[0]), wholeWords(sides[1])] as const,
  })),
  negated: new RegExp(`(?<![\\p{L}])${pack.negation?.negatedVerb ?? '(?!)'}`, 'giu'),
  negationBefore: new RegExp(`${anyOf(pack.negation?.before ?? [])}(?: \\p{L}+){0,3} $`, 'iu'),
  none: new RegExp(`(?<![\\p{L}])${anyOf(pack.negation?.none ?? [])} (?<phrase>\\p{L}+(?: \\p{L}+)?)`, 'giu'),
  sameDeeds: stemmedRows(pack.sameDeeds, pack),
}));

const wholeWords = (phrases: Phrases): RegExp =>
  new RegExp(`(?<![\\p{L}-])${anyOf(phrases)}(?![\\p{L}])`, 'giu');

/**
 * Opposites, negated verbs and "no homes" against "nine houses", each on one and the same subject. Only Readings in one
 * language are compared, and only as far as its pack knows the words.
 */
export const oppositionDifferences = (readings: readonly Reading[]): Difference[] =>
  [...groupBy(readings, ({ language }) => packFor(language))].flatMap(([pack, ofPack]) => [
    ...(hasPart(pack, 'opposites') ? oppositeDifferences(ofPack, pack) : []),
    ...(hasPart(pack, 'negation')
      ? [...negationDifferences(ofPack, pack), ...noneDifferences(ofPack, pack)]
      : []),
  ]);

const oppositeDifferences = (readings: readonly Reading[], pack: LanguagePack): Difference[] =>
  patternsOf(pack).opposites.flatMap(({ label, sides, severity }): Difference[] => {
    const left = readings.flatMap((reading) => cuesOf(reading, sides[0]));
    const right = readings.flatMap((reading) => cuesOf(reading, sides[1]));
    return strongest(left, right, (a, b) => {
      if (saysBoth(a, right) || saysBoth(b, left)) return null;
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
  const words = matches.length === 0 ? [] : wordsOf(reading);
  return matches.map((match) => cueAt(reading, words, match.index, match.index + match[0].length));
};

const cueAt = (reading: Reading, words: readonly Token[], start: number, end: number): Cue => ({
  reading,
  start,
  end,
  text: reading.text.slice(start, end),
  subject: subjectOf(reading.text, words, start, end),
});

/** Clause ends that a subject does not reach over. */
const CLAUSE_END = /[.,;:!?()–—]/u;

const subjectOf = (text: string, words: readonly Token[], start: number, end: number): Set<string> => {
  const near: Token[] = [];
  const walk = (from: number, step: 1 | -1): void => {
    let edge = step === 1 ? end : start;
    let taken = 0;
    for (let at = from; taken < SUBJECT_WORDS; at += step) {
      const word = words[at];
      if (word === undefined) return;
      const between = step === 1 ? text.slice(edge, word.start) : text.slice(word.end, edge);
      if (CLAUSE_END.test(between)) return;
      edge = step === 1 ? word.end : word.start;
      if (!isContentWord(word)) continue;
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

/** "did not resign" against "resigned". */
const negationDifferences = (readings: readonly Reading[], pack: LanguagePack): Difference[] => {
  const { negated: pattern, negationBefore } = patternsOf(pack);
  const negated = readings.flatMap((reading) => {
    const words = wordsOf(reading);
    return Array.from(reading.text.matchAll(pattern), (match) => ({
      cue: cueAt(reading, words, match.index, match.index + match[0].length),
      verb: stemOf((match.groups?.['verb'] ?? '').toLowerCase(), pack.tag),
    }));
  });
  return negated.slice(0, MOST_CUES).flatMap(({ cue, verb }) => {
    const affirmed = readings.flatMap((reading) => affirmedCues(reading, verb, negationBefore));
    return strongest([cue], affirmed, subjectSeverity).map((pair) =>
      differenceOf('negation', 'whether it is so', pair),
    );
  });
};

const affirmedCues = (reading: Reading, verb: string, negationBefore: RegExp): Cue[] => {
  const words = wordsOf(reading);
  const same = words.filter((word) => isContentWord(word) && word.stem === verb);
  if (same.some((word) => negationBefore.test(reading.text.slice(Math.max(0, word.start - 40), word.start))))
    return [];
  return same.map((word) => cueAt(reading, words, word.start, word.end));
};

/** "no homes will be demolished" against "nine houses are to be torn down". */
const noneDifferences = (readings: readonly Reading[], pack: LanguagePack): Difference[] => {
  const { none: pattern, sameDeeds } = patternsOf(pack);
  const none = readings.flatMap((reading) => {
    const words = wordsOf(reading);
    return Array.from(reading.text.matchAll(pattern), (match) => ({
      cue: cueAt(reading, words, match.index, match.index + match[0].length),
      nouns: (match.groups?.['phrase'] ?? '').toLowerCase().split(' '),
    }));
  });
  return none.slice(0, MOST_CUES).flatMap(({ cue, nouns }) => {
    const counted = readings.flatMap((reading) => {
      if (reading.siglum === cue.reading.siglum) return [];
      const words = wordsOf(reading);
      return factsOf(reading).flatMap((fact): Cue[] => {
        if (fact.kind !== 'figure' || fact.figure.kind !== 'count' || fact.figure.amount <= 0) return [];
        const sameNoun = Math.max(
          ...nouns.map((noun) => nounAgreement([noun], fact.figure.nouns, noun, fact.figure.unit, pack)),
        );
        return sameNoun >= 0.9 ? [cueAt(reading, words, fact.start, fact.end)] : [];
      });
    });
    return strongest([cue], counted, (a, b) => (sharesDeed(a, b, sameDeeds) ? 'conflict' : null)).map(
      (pair) => differenceOf('negation', 'whether it is so', pair),
    );
  });
};

const sharesDeed = (a: Cue, b: Cue, sameDeeds: readonly ReadonlySet<string>[]): boolean =>
  sameDeeds.some(
    (row) => [...a.subject].some((word) => row.has(word)) && [...b.subject].some((word) => row.has(word)),
  ) || sharedWith(a, b) >= SURE_SUBJECT;
