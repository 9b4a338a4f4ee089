import type { ComparedSource, Group } from '../differences/comparison.ts';
import type { Difference, DifferenceType, DifferenceValue } from '../differences/difference.ts';
import { siglumOf } from '../text/passage.ts';
import { overlaps } from '../text/range.ts';
import { distinctCitations } from './citation.ts';
import type { Citer } from './citer.ts';
import { disputeSubject, type DisputedStatement } from './dispute-subject.ts';
import { joinDisputes } from './merge-disputes.ts';
import { type Dispute, type DisputedItem, type Side, unclaimed } from './summary.ts';

/** A figure or a date says it all; "ends" or "not" says nothing without its Statement. */
const NEEDS_STATEMENT: ReadonlySet<DifferenceType> = new Set(['negation', 'opposite', 'quotation']);

/** Values longer than this are named in the sides, not in the question. */
const MOST_ASKED = 60;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isGrave = (
  difference: Difference,
): difference is Difference & { readonly severity: Dispute['severity'] } => difference.severity !== 'none';

/** The members that hold a value; its Passage as a whole where none does. */
const statementsOf = ({ members }: Group, value: DifferenceValue) => {
  const own = members.filter(({ passage }) => passage === value.passage);
  const holding = own.filter((member) => overlaps(member, value));
  return holding.length > 0 ? holding : own;
};

const sidesOf = (group: Group, { type, values }: Difference, cite: Citer): Side[] => {
  const sides = new Map<number, Side>();
  for (const value of values) {
    const statements = statementsOf(group, value).map(cite.member);
    const words = NEEDS_STATEMENT.has(type) ? statements.map((statement) => statement.words) : [value.text];
    const known = sides.get(value.side) ?? { words: [], citations: [] };
    sides.set(value.side, {
      words: [...new Set([...known.words, ...words])],
      citations: distinctCitations([...known.citations, ...statements.map(({ citation }) => citation)]),
    });
  }
  return [...sides.entries()].toSorted(([a], [b]) => a - b).map(([, side]) => side);
};

/** Every point on which the Sources of a Group contradict each other, gravest first. */
const disputesOf = (group: Group, cite: Citer): Dispute[] =>
  joinDisputes(
    group.differences
      .filter(isGrave)
      .map((difference): Dispute => {
        const { type, severity, label } = difference;
        return { type, severity, label, sides: sidesOf(group, difference, cite) };
      })
      .toSorted((a, b) => Number(a.severity === 'possible') - Number(b.severity === 'possible')),
  );

/** "€2m or €4m", "1, 2 or 3". */
const alternatives = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;

const gravest = ({ differences }: Group): Difference | undefined =>
  differences.find(({ severity }) => severity === 'conflict') ?? differences.find(isGrave);

/** The Statements that hold the differing values, each with those of them that it holds. */
const disputedStatements = (
  group: Group,
  { values }: Difference,
  cite: Citer,
  languages: ReadonlyMap<string, string>,
): DisputedStatement[] =>
  values.flatMap((value) =>
    statementsOf(group, value).map((member) => ({
      side: value.side,
      language: languages.get(siglumOf(member.passage)) ?? 'und',
      text: cite.member(member).words,
      values: values
        .filter(({ passage }) => passage === member.passage)
        .map(({ start, end }) => ({ start: start - member.start, end: end - member.start })),
    })),
  );

/**
 * What is disputed, as a question: words that the sides share, then the values. Where they share none, what is compared in our words.
 * "Damage: €2.5 million or €4 million?"
 */
const questionOf = (
  group: Group,
  difference: Difference,
  cite: Citer,
  languages: ReadonlyMap<string, string>,
): string => {
  const subject = disputeSubject(disputedStatements(group, difference, cite, languages));
  return `${capitalised(subject === '' ? difference.label : subject)}: ${askedOf(difference)}?`;
};

/** What is asked of the subject: the first value of each side, or in our words where values would not be understood. */
const askedOf = ({ type, label, values }: Difference): string => {
  if (type === 'negation') return 'yes or no';
  if (type === 'quotation') return 'in which words';
  const firsts = new Map<number, string>();
  for (const { side, text } of values) if (!firsts.has(side)) firsts.set(side, text);
  const asked = alternatives([...firsts.values()]).replace(/\s+/gu, ' ');
  return asked.length > MOST_ASKED ? `which ${label}` : asked;
};

/** A Group in which Sources contradict each other; null where none does. */
export const groupDispute = (
  group: Group,
  cite: Citer,
  sources: readonly ComparedSource[],
): DisputedItem | null => {
  const difference = gravest(group);
  if (difference === undefined) return null;
  const disputes = disputesOf(group, cite);
  const named = new Set(disputes.flatMap(({ sides }) => sides).flatMap(sigla));
  const languages = new Map(sources.map(({ siglum, language }) => [siglum, language]));
  return {
    ...unclaimed(group.id, group.id),
    question: questionOf(group, difference, cite, languages),
    wording: cite.member(group.wording),
    disputes,
    mentions: distinctCitations(
      group.members
        .filter(({ passage }) => !named.has(siglumOf(passage)))
        .map((member) => cite.member(member).citation),
    ),
  };
};

const sigla = ({ citations }: Side): string[] => citations.map(({ siglum }) => siglum);
