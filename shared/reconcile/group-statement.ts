import type { Group } from '../differences/comparison.ts';
import type { Difference, DifferenceType, Support, SupportLevel } from '../differences/difference.ts';
import type { GroupMember } from '../align/alignment.ts';
import { siglumOf } from '../text/passage.ts';
import { overlaps } from '../text/range.ts';
import { citationText, distinctCitations } from './citation.ts';
import type { Citer } from './citer.ts';
import { type Mention, type QuotedWords, type StatementItem, unclaimed } from './summary.ts';

/** A Statement of a Group with how far it bears out the Group's wording. */
export interface SupportedMember {
  readonly member: GroupMember;
  readonly support: Support;
}

/** The members of a Group, each with its Support. */
export const supportedMembers = ({ id, members, support }: Group): SupportedMember[] =>
  members.map((member, at) => {
    const own = support[at];
    if (own === undefined) throw new RangeError(`No support for member ${String(at)} of ${id}`);
    return { member, support: own };
  });

/**
 * A Group's wording, with who says all of it, a part of it or nothing of it.
 *
 * @param adding the Support that a Statement needs for its further facts to be listed
 */
export const groupStatement = (
  group: Group,
  cite: Citer,
  adding: readonly SupportLevel[] = ['full'],
): StatementItem => {
  const members = supportedMembers(group);
  const withLevel = (...levels: readonly SupportLevel[]): SupportedMember[] =>
    members.filter(({ support }) => levels.includes(support.level));
  const wording = cite.member(group.wording);
  const citedIn = (found: readonly SupportedMember[]) =>
    found.map(({ member }) => cite.member(member).citation);
  const full = citedIn(withLevel('full'));
  // The Source of the wording says it, whatever its other Statements support.
  const isCited = full.some(({ passage }) => passage === wording.citation.passage);
  const citations = distinctCitations(isCited ? full : [wording.citation, ...full]);
  const mentions = distinctMentions(
    withLevel('part').map(({ member, support }) => ({
      citation: cite.member(member).citation,
      missing: missingFrom(support),
    })),
    citations.map(citationText),
  );
  const named = [...citations, ...mentions.map(({ citation }) => citation)].map(citationText);
  return {
    ...unclaimed(group.id, group.id),
    statement: wording.words,
    quoted: wording.citation,
    citations,
    independent: group.independent,
    mentions,
    silent: distinctCitations(citedIn(withLevel('silent'))).filter(
      (citation) => !named.includes(citationText(citation)),
    ),
    against: distinctCitations(citedIn(withLevel('contradicts'))),
    additions: additionsOf(group, withLevel(...adding), wording, cite),
    perhaps: [],
  };
};

/** What a Source does not say, facts before words. A word by which only one of both is certain is none that is missing. */
const missingFrom = ({ missing }: Support): string[] =>
  missing
    .filter(({ kind }) => kind !== 'certainty')
    .toSorted((a, b) => Number(a.kind === 'words') - Number(b.kind === 'words'))
    .map(({ text }) => text);

/** A Group that could not be compared: its wording is cited for the Source that has it, and for no other. */
export const uncomparedStatement = (group: Group, cite: Citer): StatementItem => {
  const { words, citation } = cite.member(group.wording);
  const others = group.members
    .map((member) => ({ citation: cite.member(member).citation, missing: [] }))
    .filter((mention) => mention.citation.passage !== citation.passage);
  return {
    ...unclaimed(group.id, group.id),
    statement: words,
    quoted: citation,
    citations: [citation],
    independent: 1,
    mentions: distinctMentions(others, []),
    silent: [],
    against: [],
    additions: [],
    perhaps: [],
  };
};

/** The first mention of each sentence, without those of which the sentence is cited already. */
export const distinctMentions = (mentions: readonly Mention[], cited: readonly string[]): Mention[] => {
  const seen = new Set(cited);
  return mentions.filter(({ citation }) => {
    const text = citationText(citation);
    return !seen.has(text) && seen.add(text);
  });
};

/** Differences that are facts, which a Source gives or leaves out. */
const FACT_TYPES: ReadonlySet<DifferenceType> = new Set([
  'money',
  'percent',
  'count',
  'distance',
  'duration',
  'age',
  'rank',
  'date',
  'name',
  'attribution',
  'quotation',
]);

/** Statements that hold a fact which no other Source of the Group gives and the wording does not have. */
const additionsOf = (
  group: Group,
  members: readonly SupportedMember[],
  wording: QuotedWords,
  cite: Citer,
): QuotedWords[] => {
  const sole = group.differences.filter(isFact).flatMap(soleValues);
  return members.flatMap(({ member }): QuotedWords[] => {
    if (member.passage === group.wording.passage && overlaps(member, group.wording)) return [];
    const adds = sole.some(
      (value) =>
        value.passage === member.passage && overlaps(value, member) && !wording.words.includes(value.text),
    );
    return adds ? [cite.member(member)] : [];
  });
};

const isFact = ({ type, severity }: Difference): boolean => severity === 'none' && FACT_TYPES.has(type);

/** The values that one Source alone gives. */
const soleValues = ({ values }: Difference) =>
  values.filter(
    (value) =>
      !values.some(
        ({ side, passage }) => side === value.side && siglumOf(passage) !== siglumOf(value.passage),
      ),
  );
