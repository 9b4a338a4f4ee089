import type { GroupMember } from '../align/alignment.ts';
import { statesSomething } from '../reading/states-something.ts';
import { overlaps } from '../text/range.ts';
import type { Difference, GroupComparison, Support } from './difference.ts';
import { independentOrigins } from './independent-origins.ts';
import { oncePer } from './once-per.ts';
import type { Readers, Reading } from './reading.ts';
import { FULL, type MeasuredSupport, type SupportOf, type Witness, witnessOf } from './support.ts';

/** The words to be quoted for a Group, and who bears them out. */
export type WordedGroup = Pick<GroupComparison, 'wording' | 'support' | 'independent'>;

/** Fewest telling words that tell something by themselves. */
const MIN_CONTENT = 3;

/** What of a wording nobody else says counts against what is shared by so much. */
const UNSHARED = 0.5;

/** Statements of a Group of which the shorter forms are tried, those that are supported best first, until one can be read by itself. */
const TRIED_TOGETHER = 2;

/** Words that may be quoted for a Group, with how far its members support them. */
interface Measured {
  readonly words: Reading;
  readonly support: readonly Support[];
  /** Sources that support them in full, their own included. */
  readonly sources: number;
  /** Weight of what the other members say of them, less a share of what they do not. */
  readonly shared: number;
  /** Whether those who support them in full say every word. */
  readonly isCovered: boolean;
  /** Number of telling words. */
  readonly content: number;
}

interface Candidate extends Measured {
  /** Whether it is a whole Statement. */
  readonly isWhole: boolean;
  /** Whether it can be read by itself. */
  readonly isReadable: boolean;
}

interface Sentence {
  readonly witness: Witness;
  readonly whole: Measured;
}

/**
 * Chooses the words to be quoted for a Group: of those that can be read by themselves the ones that most Sources support in full,
 * and of these the most telling. Headings, questions and lead-ins are chosen only where there is nothing else. Throws a RangeError
 * where there are no members.
 */
export const createGroupWording =
  (readers: Readers, supportOf: SupportOf) =>
  (members: readonly GroupMember[], differences: readonly Difference[]): WordedGroup => {
    const witnesses = members.map((member) => witnessOf(readers, member));
    const allSources = siglaOf(witnesses.map(({ passage }) => passage)).size;
    const measure = ({ passage }: Witness, words: Reading): Measured => {
      const measured = witnesses.map((other) =>
        other.passage.passage === passage.passage
          ? OWN
          : (against(words, other, differences) ?? supportOf(words, other)),
      );
      const support = measured.map((found) => found.support);
      return {
        words,
        support,
        sources: siglaOf(supporters(witnesses, support)).size,
        shared: measured.reduce((sum, { said, unsaid }) => sum + said - UNSHARED * unsaid, 0),
        isCovered: measured.every((found) => found.support !== FULL || found.unsaid === 0),
        content: words.words.words.filter(({ isTelling }) => isTelling).length,
      };
    };
    const wordingsOf = ({ witness, whole }: Sentence): Candidate[] => {
      const [first, ...shorter] = quotableOf(whole.words);
      // Nothing shorter can be said by more Sources.
      const further = whole.sources === allSources ? [] : shorter;
      return [
        { ...whole, isWhole: true, isReadable: first.isReadable && whole.content >= MIN_CONTENT },
        ...further.map(({ start, end, isReadable }): Candidate => {
          const words = readers.statement({ passage: witness.passage.passage, start, end });
          const measured = measure(witness, words);
          return { ...measured, isWhole: false, isReadable: isReadable && measured.content >= MIN_CONTENT };
        }),
      ];
    };

    const sentences = witnesses
      .map((witness): Sentence => ({ witness, whole: measure(witness, witness.statement) }))
      .toSorted((a, b) => b.whole.sources - a.whole.sources || b.whole.shared - a.whole.shared);
    let best: Candidate | undefined;
    for (let from = 0; from < sentences.length && best?.isReadable !== true; from += TRIED_TOGETHER)
      best = bestOf([
        ...(best === undefined ? [] : [best]),
        ...sentences.slice(from, from + TRIED_TOGETHER).flatMap(wordingsOf),
      ]);
    if (best === undefined) throw new RangeError('A Group has at least one member');
    const { passage, start, end } = best.words;
    return {
      wording: { passage, start, end },
      support: best.support,
      independent: independentOrigins(supporters(witnesses, best.support)),
    };
  };

const OWN: MeasuredSupport = { support: FULL, said: 0, unsaid: 0 };
const CONTRADICTS: MeasuredSupport = { support: { level: 'contradicts', missing: [] }, said: 0, unsaid: 0 };

const supporters = (witnesses: readonly Witness[], support: readonly Support[]): readonly Reading[] =>
  witnesses.filter((_, at) => support[at]?.level === 'full').map(({ passage }) => passage);

const siglaOf = (passages: readonly Reading[]): ReadonlySet<string> =>
  new Set(passages.map(({ siglum }) => siglum));

const bestOf = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (one, other) => (one === undefined || isBetter(other, one) ? other : one),
    undefined,
  );

const isBetter = (one: Candidate, other: Candidate): boolean => {
  if (one.isReadable !== other.isReadable) return one.isReadable;
  if (one.sources !== other.sources) return one.sources > other.sources;
  if (one.sources === 1 && one.shared !== other.shared) return one.shared > other.shared;
  if (one.isCovered !== other.isCovered) return one.isCovered;
  if (one.content !== other.content) return one.content > other.content;
  return one.isWhole && !other.isWhole;
};

interface Quotable {
  readonly start: number;
  readonly end: number;
  readonly isReadable: boolean;
}

/** A Statement as it may be quoted: whole, then its shorter forms. */
const quotableOf = oncePer((statement: Reading): readonly [Quotable, ...Quotable[]] => {
  const { text, kind } = statement;
  const isStating = statesSomething(kind, text.trim());
  const [whole, ...shorter] = statement.quotable().map(({ start, end, standsAlone }): Quotable => ({
    start,
    end,
    isReadable: standsAlone && isStating && !isOpen(text, end),
  }));
  if (whole === undefined) throw new RangeError('A Statement is quotable as it is');
  return [whole, ...shorter];
});

/** "Who was it?", "The ministry said:" */
const isOpen = (text: string, end: number): boolean =>
  /[:?]\P{L}{0,3}$/u.test(text.slice(0, end + 2).trimEnd());

/** Whether a Witness is on another side than the words in a Difference of which both sides cannot be true. */
const against = (
  words: Reading,
  { statement }: Witness,
  differences: readonly Difference[],
): MeasuredSupport | null => {
  const isAgainst = differences.some(({ severity, values }) => {
    if (severity === 'none') return false;
    const sidesIn = (reading: Reading): readonly number[] =>
      values
        .filter((value) => value.passage === reading.passage && overlaps(value, reading))
        .map(({ side }) => side);
    const [own, its] = [sidesIn(words), sidesIn(statement)];
    return own.length > 0 && its.length > 0 && !its.some((side) => own.includes(side));
  });
  return isAgainst ? CONTRADICTS : null;
};
