import type { LanguagePack } from '../languages/pack.ts';
import { clauseAt, type WordSpan } from './clause-parts.ts';
import { cuesOf } from './cue-lexicon.ts';
import { type Deed, deedAt } from './deeds.ts';
import type { Difference } from './difference.ts';
import { factsOf } from './facts.ts';
import { hasNegation, negatedWords } from './negated-words.ts';
import { differenceOf, strongestPair } from './opposed-pairs.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';
import { nounAgreement } from './role.ts';
import { areApart, type Gravity, sharedWords } from './same-subject.ts';

/** "No homes": a noun of which there is none. */
interface NoneOf {
  readonly deed: Deed;
  /** Index of the noun. */
  readonly noun: number;
}

const MOST_NONE = 4;
/** Words after "no" that are its noun or before it. */
const NOUN_WORDS = 2;
/** Agreement of nouns that count as one. */
const SAME_NOUN = 0.9;
const LEAST_SHARED = 2;
const SURE_SHARED = 3;

/** "no homes will be demolished" against "nine houses are to be torn down", "no evidence of arson" against "evidence of arson". */
export const noneDifferences = (readings: readonly Reading[], pack: LanguagePack): Difference[] =>
  readings
    .flatMap(nounsWithout)
    .slice(0, MOST_NONE)
    .flatMap(({ deed, noun }) => {
      const told = readings.flatMap((reading) =>
        reading.siglum === deed.reading.siglum || hasNegation(reading)
          ? []
          : someOf(reading, deed.reading, noun, pack),
      );
      const pair = strongestPair([{ deed, isCount: false }, ...told], (a, b) =>
        a.deed === deed ? gravityOf(deed, b) : null,
      );
      return pair === null ? [] : [differenceOf('negation', 'whether it is so', pair)];
    });

const nounsWithout = oncePer((reading: Reading): readonly NoneOf[] =>
  negatedWords(reading)
    .none.slice(0, MOST_NONE)
    .flatMap((none) =>
      Array.from({ length: NOUN_WORDS }, (_, place) => none + 1 + place).flatMap((noun): NoneOf[] => {
        if (reading.words.words[noun]?.isContent !== true) return [];
        const deed = deedAt(reading, { from: none, to: noun + 1 });
        return deed === null ? [] : [{ deed, noun }];
      }),
    ),
);

interface Some {
  readonly deed: Deed;
  readonly isCount: boolean;
}

/** Where a Reading tells of some of them. */
const someOf = (reading: Reading, other: Reading, noun: number, pack: LanguagePack): Some[] => {
  const word = other.words.words[noun];
  if (word === undefined) return [];
  const { words, starts } = reading.words;
  const found: Some[] = [];
  const add = (span: WordSpan, isCount: boolean): void => {
    const deed = deedAt(reading, span);
    if (deed !== null && !deed.isNegated) found.push({ deed, isCount });
  };
  for (const fact of factsOf(reading)) {
    if (fact.kind !== 'figure' || fact.figure.kind !== 'count' || fact.figure.amount <= 0) continue;
    const { nouns, unit } = fact.figure;
    if (nounAgreement([word.bare], nouns, word.bare, unit, pack) < SAME_NOUN) continue;
    const at = starts.indexOf(fact.start);
    if (at >= 0) add({ from: at, to: at + 1 }, true);
  }
  for (const [at, { concept, isContent }] of words.entries())
    if (isContent && concept === word.concept) add({ from: at, to: at + 1 }, false);
  return found;
};

const gravityOf = (none: Deed, { deed: some, isCount }: Some): Gravity => {
  if (areApart(none, some)) return null;
  const shared = sharedWords(contentOf(none), contentOf(some));
  const isOneDeed = sharesDeed(none, some);
  if (isCount && (isOneDeed || shared >= SURE_SHARED)) return 'conflict';
  return shared >= LEAST_SHARED || (isOneDeed && shared > 0) ? 'possible' : null;
};

/** All that the clause of a deed tells, its verb included. */
const contentOf = ({ reading, at }: Deed): ReadonlySet<number> => {
  const { from, to } = clauseAt(reading, at.from);
  return new Set(
    reading.words.words.slice(from, to).flatMap(({ isContent, concept }) => (isContent ? [concept] : [])),
  );
};

const sharesDeed = (a: Deed, b: Deed): boolean => {
  const rows = new Set(rowsOf(a));
  return rowsOf(b).some((row) => rows.has(row));
};

/** Rows of the verbs in the clause of a deed. */
const rowsOf = ({ reading, at }: Deed): number[] => {
  const { from, to } = clauseAt(reading, at.from);
  return cuesOf(reading).flatMap(({ first, sense }) =>
    sense.kind === 'deed' && first >= from && first < to ? [sense.row] : [],
  );
};
