import type { GroupMember } from '../align/alignment.ts';
import type { Group } from '../differences/comparison.ts';
import type { Support } from '../differences/difference.ts';
import type { ClaimId, SourceId } from '../project/ids.ts';
import type { ClaimEvidence, ClaimRecord, Stance } from '../project/records.ts';
import { assertNever } from '../text/assert-never.ts';
import { type Passage, type PassageId, siglumOf } from '../text/passage.ts';
import { quote } from '../text/quotation.ts';
import { overlaps } from '../text/range.ts';
import { supportedMembers } from './group-statement.ts';

/** A Source as Claims quote it. */
export interface ClaimSource {
  readonly id: SourceId;
  readonly siglum: string;
  readonly text: string;
  readonly passages: readonly Passage[];
}

interface DraftClaim {
  readonly id: ClaimId;
  /** A Group, or one Passage by itself. */
  readonly about: Group | PassageId;
  readonly sources: readonly ClaimSource[];
  /** The Passage of the Reading that the Claim starts from; without it the Claim starts from the Group's wording. */
  readonly picked?: PassageId;
  readonly order: number;
  readonly now: number;
}

/**
 * An open Claim as it is first made: the Group's wording or the picked Reading, word for word, with every Statement of the Group as
 * evidence. null where the words are in none of the Sources.
 */
export const draftClaim = ({ id, about, sources, picked, order, now }: DraftClaim): ClaimRecord | null => {
  const quoted = (member: GroupMember) => evidenceOf(member, sources);
  const base = typeof about === 'string' ? wholePassage(about, sources) : startOf(about, picked);
  const words = base === null ? null : quoted(base);
  if (base === null || words === null) return null;
  const evidence =
    typeof about === 'string'
      ? [{ ...words, stance: 'supports' as const }]
      : stancesOf(about, base, (member) => quoted(member)?.quotation.exact ?? '').flatMap(
          ({ member, stance }): ClaimEvidence[] => {
            const own = quoted(member);
            return own === null ? [] : [{ ...own, stance }];
          },
        );
  return {
    kind: 'claim',
    id,
    status: 'open',
    wording: words.quotation.exact,
    rationale: '',
    evidence,
    order,
    createdAt: now,
  };
};

const evidenceOf = (member: GroupMember, sources: readonly ClaimSource[]) => {
  const source = sources.find(({ siglum }) => siglum === siglumOf(member.passage));
  const passage = source?.passages.find(({ id }) => id === member.passage);
  if (source === undefined || passage === undefined) return null;
  const range = { start: passage.start + member.start, end: passage.start + member.end };
  return { source: source.id, quotation: quote(source.text, range) };
};

const wholePassage = (id: PassageId, sources: readonly ClaimSource[]): GroupMember | null => {
  const source = sources.find(({ siglum }) => siglum === siglumOf(id));
  const passage = source?.passages.find((known) => known.id === id);
  return passage === undefined ? null : { passage: id, start: 0, end: passage.end - passage.start };
};

/** The longest Statement of the picked Passage, or the Group's wording. */
const startOf = ({ members, wording }: Group, picked: PassageId | undefined): GroupMember =>
  members
    .filter(({ passage }) => passage === picked)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? wording;

interface MemberStance {
  readonly member: GroupMember;
  readonly stance: Stance;
}

/** What each Statement of a Group does for the words of one of them. */
const stancesOf = (
  group: Group,
  base: GroupMember,
  wordsOf: (member: GroupMember) => string,
): MemberStance[] => {
  const words = plain(wordsOf(base));
  const isWording = words === plain(wordsOf(group.wording));
  return supportedMembers(group).map(({ member, support }) => {
    if (plain(wordsOf(member)) === words) return { member, stance: 'supports' };
    return { member, stance: isWording ? stanceOf(support) : stanceByDifferences(group, base, member) };
  });
};

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const stanceOf = ({ level }: Support): Stance => {
  switch (level) {
    case 'full':
      return 'supports';
    case 'contradicts':
      return 'contradicts';
    case 'part':
    case 'silent':
      return 'mentions';
    default:
      return assertNever(level);
  }
};

/** Support is known for the Group's wording alone: for other words a Statement of the opposite side contradicts, the rest mention. */
const stanceByDifferences = ({ differences }: Group, base: GroupMember, member: GroupMember): Stance => {
  if (siglumOf(member.passage) === siglumOf(base.passage)) return 'mentions';
  for (const { severity, values } of differences) {
    if (severity === 'none') continue;
    const sidesIn = (statement: GroupMember): number[] =>
      values
        .filter((value) => value.passage === statement.passage && overlaps(value, statement))
        .map(({ side }) => side);
    const [own, its] = [sidesIn(base), sidesIn(member)];
    if (own.length > 0 && its.length > 0 && !its.some((side) => own.includes(side))) return 'contradicts';
  }
  return 'mentions';
};
