import { hasPart, type LanguagePack, type Phrases } from '../languages/pack.ts';
import { stemOf } from '../reading/stem.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import { endOf } from '../reading/name-words.ts';
import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue, Severity } from './difference.ts';
import { factsOf } from './facts.ts';
import { groupBy } from './group-by.ts';
import { oncePer } from './once-per.ts';
import { matchesIn, type Reading, searchedText } from './reading.ts';
import { nounAgreement } from './role.ts';
import { stemmedRows } from './stemmed-rows.ts';

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
const patternsOf = perPack((pack) => {
  const negated = `(?<![\\p{L}])${pack.negation?.negatedVerb ?? '(?!)'}`;
  const none = `(?<![\\p{L}])${anyOf(pack.negation?.none ?? [])} (?<phrase>\\p{L}+(?: \\p{L}+)?)`;
  return {
    /** These two are looked for first, since they take a fraction of the time of all others. */
    anyOpposite: new RegExp(wholeWords(pack.opposites.flatMap(({ sides }) => sides.flat())), 'iu'),
    anyNegation: new RegExp(`${negated}|${none}`, 'iu'),
    opposites: pack.opposites.map(({ label, sides, severity }) => ({
      label,
      severity,
      sides: [new RegExp(wholeWords(sides[0]), 'giu'), new RegExp(wholeWords(sides[1]), 'giu')] as const,
    })),
    negated: new RegExp(negated, 'giu'),
    negationBefore: new RegExp(`${anyOf(pack.negation?.before ?? [])}(?: \\p{L}+){0,3} $`, 'iu'),
    none: new RegExp(none, 'giu'),
    sameDeeds: stemmedRows(pack.sameDeeds, pack),
  };
});

const wholeWords = (phrases: Phrases): string => `(?<![\\p{L}-])${anyOf(phrases)}(?![\\p{L}])`;

/**
 * Opposites, negated verbs and "no homes" against "nine houses", each on one and the same subject. Only Readings in one
 * language are compared, and only as far as its pack knows the words.
 */
export const oppositionDifferences = (readings: readonly Reading[]): Difference[] => {
  if (readings.every((reading) => cuesOf(reading) === NO_CUES)) return [];
  return [...groupBy(readings, ({ language }) => packFor(language))].flatMap(([pack, ofPack]) => [
    ...(hasPart(pack, 'opposites') ? oppositeDifferences(ofPack, pack) : []),
    ...(hasPart(pack, 'negation')
      ? [...negationDifferences(ofPack, pack), ...noneDifferences(ofPack, pack)]
      : []),
  ]);
};

interface NegatedVerb {
  readonly cue: Cue;
  /** Stem. */
  readonly verb: string;
}

interface NoneOf {
  readonly cue: Cue;
  /** Lower-case words of which there is none. */
  readonly nouns: readonly string[];
}

interface Cues {
  /** The cues of both sides of each pair of opposites of its language; empty where there are none at all. */
  readonly opposites: readonly (readonly [readonly Cue[], readonly Cue[]])[];
  readonly negated: readonly NegatedVerb[];
  readonly none: readonly NoneOf[];
}

const NO_CUES: Cues = { opposites: [], negated: [], none: [] };

const cuesOf = oncePer((reading: Reading): Cues => {
  const pack = packFor(reading.language);
  const patterns = patternsOf(pack);
  const searched = searchedText(reading);
  const hasOpposites = patterns.anyOpposite.test(searched);
  const hasNegations = patterns.anyNegation.test(searched);
  if (!hasOpposites && !hasNegations) return NO_CUES;
  return {
    opposites: hasOpposites
      ? patterns.opposites.map(({ sides }) => [cuesBy(reading, sides[0]), cuesBy(reading, sides[1])])
      : [],
    negated: matchesIn(reading, patterns.negated).map((match) => ({
      cue: cueAt(reading, match),
      verb: stemOf((match.groups['verb'] ?? '').toLowerCase(), pack.tag),
    })),
    none: matchesIn(reading, patterns.none).map((match) => ({
      cue: cueAt(reading, match),
      nouns: (match.groups['phrase'] ?? '').toLowerCase().split(' '),
    })),
  };
});

const oppositeDifferences = (readings: readonly Reading[], pack: LanguagePack): Difference[] =>
  patternsOf(pack).opposites.flatMap(({ label, severity }, place): Difference[] => {
    const cuesOfSide = (side: 0 | 1): Cue[] =>
      readings.flatMap((reading) => cuesOf(reading).opposites[place]?.[side] ?? []);
    const [left, right] = [cuesOfSide(0), cuesOfSide(1)];
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

const cuesBy = (reading: Reading, pattern: RegExp): Cue[] =>
  matchesIn(reading, pattern)
    .slice(0, MOST_CUES)
    .map((match) => cueAt(reading, match));

const cueAt = (reading: Reading, { start, end }: TextRange): Cue => ({
  reading,
  start,
  end,
  text: reading.text.slice(start, end),
  subject: subjectOf(reading, { start, end }),
});

/** Clause ends that a subject does not reach over. */
const CLAUSE_END = /[.,;:!?()–—]/u;

const subjectOf = ({ text, words: placed }: Reading, cue: TextRange): Set<string> => {
  const { words, starts } = placed;
  const subject = new Set<string>();
  const walk = (from: number, step: 1 | -1): void => {
    let edge = step === 1 ? cue.end : cue.start;
    let taken = 0;
    for (let at = from; taken < SUBJECT_WORDS; at += step) {
      const word = words[at];
      if (word === undefined) return;
      const [start, end] = [starts[at] ?? 0, endOf(placed, at)];
      if (CLAUSE_END.test(step === 1 ? text.slice(edge, start) : text.slice(end, edge))) return;
      edge = step === 1 ? end : start;
      if (!word.isContent) continue;
      subject.add(word.ownStem);
      taken += 1;
    }
  };
  const after = starts.findIndex((start) => start >= cue.end);
  if (after >= 0) walk(after, 1);
  walk(
    starts.findLastIndex((_, at) => endOf(placed, at) <= cue.start),
    -1,
  );
  return subject;
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
  const { negationBefore } = patternsOf(pack);
  const negated = readings.flatMap((reading) => cuesOf(reading).negated);
  return negated.slice(0, MOST_CUES).flatMap(({ cue, verb }) => {
    const affirmed = readings.flatMap((reading) => affirmedCues(reading, verb, negationBefore));
    return strongest([cue], affirmed, subjectSeverity).map((pair) =>
      differenceOf('negation', 'whether it is so', pair),
    );
  });
};

/** UTF-16 units before a verb that are searched for its negation. */
const NEGATION_REACH = 40;

const affirmedCues = (reading: Reading, verb: string, negationBefore: RegExp): Cue[] => {
  const { words, starts } = reading.words;
  const same = words.flatMap(({ isContent, ownStem }, at): TextRange[] =>
    isContent && ownStem === verb ? [{ start: starts[at] ?? 0, end: endOf(reading.words, at) }] : [],
  );
  const isNegated = same.some(({ start }) =>
    negationBefore.test(reading.text.slice(Math.max(reading.start, start - NEGATION_REACH), start)),
  );
  return isNegated ? [] : same.map((range) => cueAt(reading, range));
};

/** "no homes will be demolished" against "nine houses are to be torn down". */
const noneDifferences = (readings: readonly Reading[], pack: LanguagePack): Difference[] => {
  const { sameDeeds } = patternsOf(pack);
  const none = readings.flatMap((reading) => cuesOf(reading).none);
  return none.slice(0, MOST_CUES).flatMap(({ cue, nouns }) => {
    const counted = readings.flatMap((reading) => {
      if (reading.siglum === cue.reading.siglum) return [];
      return factsOf(reading).flatMap((fact): Cue[] => {
        if (fact.kind !== 'figure' || fact.figure.kind !== 'count' || fact.figure.amount <= 0) return [];
        const sameNoun = Math.max(
          ...nouns.map((noun) => nounAgreement([noun], fact.figure.nouns, noun, fact.figure.unit, pack)),
        );
        return sameNoun >= 0.9 ? [cueAt(reading, fact)] : [];
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
