import type { GroupMember } from '../align/alignment.ts';
import { quotableRanges } from '../reading/statements/quotable-ranges.ts';
import { overlaps } from '../text/range.ts';
import type { Difference, GroupComparison, Support } from './difference.ts';
import { independentOrigins } from './independent-origins.ts';
import type { Readers, Reading } from './reading.ts';
import { FULL, type MeasuredSupport, type SupportOf, type Witness } from './support.ts';

/** The words to be quoted for a Group, and who bears them out. */
export type WordedGroup = Pick<GroupComparison, 'wording' | 'support' | 'independent'>;

/** Fewest telling words that tell something by themselves. */
const MIN_CONTENT = 3;

/** What of a wording nobody else says counts against what is shared by so much. */
const UNSHARED = 0.5;

/** A Statement, or the beginning of one, that may be the wording of a Group. */
interface Candidate {
  readonly words: Reading;
  readonly support: readonly Support[];
  /** Sources that support it in full, its own included. */
  readonly sources: number;
  /** Weight of what the other members say of it, less a share of what they do not. */
  readonly shared: number;
  /** Whether those who support it in full say every word of it. */
  readonly isCovered: boolean;
  /** Whether it is a whole Statement. */
  readonly isWhole: boolean;
  /** Whether it can be read by itself. */
  readonly isReadable: boolean;
  /** Number of telling words. */
  readonly content: number;
}

/**
 * Chooses the words to be quoted for a Group: of those that can be read by themselves the ones that most Sources support in full,
 * and of these the most telling. Headings, questions and lead-ins are chosen only where there is nothing else. Throws a RangeError
 * where there are no members.
 */
export const createGroupWording =
  (readers: Readers, supportOf: SupportOf) =>
  (members: readonly GroupMember[], differences: readonly Difference[]): WordedGroup => {
    const witnesses = members.map((member): Witness => ({
      statement: readers.statement(member),
      passage: readers.passage(member.passage),
      before: readers.before(member.passage).map(readers.passage),
    }));
    const candidates = witnesses.flatMap((witness) =>
      wordingsOf(witness).map(({ start, end, isReadable }): Candidate => {
        const words = readers.statement({ passage: witness.passage.passage, start, end });
        const measured = witnesses.map((other) =>
          other.passage === witness.passage
            ? OWN
            : (against(words, other, differences) ?? supportOf(words, other)),
        );
        const support = measured.map((found) => found.support);
        const content = words.words.words.filter(({ isTelling }) => isTelling).length;
        return {
          words,
          support,
          sources: new Set(supporters(witnesses, support).map(({ siglum }) => siglum)).size,
          shared: measured.reduce((sum, { said, unsaid }) => sum + said - UNSHARED * unsaid, 0),
          isCovered: measured.every((found) => found.support !== FULL || found.unsaid === 0),
          isWhole: end === witness.statement.end,
          isReadable: isReadable && content >= MIN_CONTENT,
          content,
        };
      }),
    );
    const best = candidates.reduce((one, other) => (isBetter(other, one) ? other : one));
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

const isBetter = (one: Candidate, other: Candidate): boolean => {
  if (one.isReadable !== other.isReadable) return one.isReadable;
  if (one.sources !== other.sources) return one.sources > other.sources;
  if (one.sources === 1 && one.shared !== other.shared) return one.shared > other.shared;
  if (one.isCovered !== other.isCovered) return one.isCovered;
  if (one.content !== other.content) return one.content > other.content;
  return one.isWhole && !other.isWhole;
};

interface Wording {
  readonly start: number;
  readonly end: number;
  readonly isReadable: boolean;
}

const wordingsOf = ({ statement, passage }: Witness): Wording[] =>
  quotableRanges(passage.text, statement, passage.language).map(({ start, end, standsAlone }) => ({
    start,
    end,
    isReadable: standsAlone && passage.kind !== 'heading' && !isOpen(passage.text, end),
  }));

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
