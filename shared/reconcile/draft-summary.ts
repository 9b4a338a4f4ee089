import type { Comparison, Group } from '../differences/comparison.ts';
import { type ClaimRecord, type ProjectRecords, recordsOfKind } from '../project/records.ts';
import { assertNever } from '../text/assert-never.ts';
import { type ClaimContext, claimDispute, claimStatement } from './claim-items.ts';
import { citerOf } from './citer.ts';
import { comparisonLimits } from './comparison-limits.ts';
import { groupDispute } from './group-dispute.ts';
import { groupStatement, uncomparedStatement } from './group-statement.ts';
import { mergeDisputes } from './merge-disputes.ts';
import { mergeStatements, withoutRepeats } from './merge-statements.ts';
import { isSettled, claimedGroups } from './claimed-groups.ts';
import { singleStatements } from './single-statements.ts';
import { statesSomething } from '../reading/states-something.ts';
import type {
  DisputedItem,
  StatementItem,
  DraftSummary,
  SummarySource,
  TagNote,
  TagNotes,
} from './summary.ts';

export interface SummaryInput {
  readonly title: string;
  readonly records: ProjectRecords;
  readonly comparison: Comparison;
  readonly sources: readonly SummarySource[];
}

/** The sections that items are sorted into. */
type Section = 'agreed' | 'disputed' | 'details' | 'notCompared' | 'single' | 'setAside';

const sectionOfGroup = ({ status, differences }: Group): Section => {
  switch (status) {
    case 'agree':
      return 'agreed';
    case 'differ':
      return 'details';
    case 'conflict':
    case 'possible-conflict':
      // Without a Difference there are no sides to show; who contradicts is listed as such.
      return differences.some(({ severity }) => severity !== 'none') ? 'disputed' : 'details';
    case 'not-compared':
      return 'notCompared';
    case 'single':
      return 'single';
    default:
      return assertNever(status);
  }
};

/** An open Claim is in the section of its Group; without one, in that of its evidence, which agrees only where a reader says so. */
const sectionOfClaim = ({ status, evidence }: ClaimRecord, group: Group | null): Section => {
  switch (status) {
    case 'open':
      if (group !== null) return sectionOfGroup(group);
      if (evidence.some(({ stance }) => stance === 'contradicts')) return 'disputed';
      return new Set(evidence.map(({ source }) => source)).size > 1 ? 'details' : 'single';
    case 'agreed':
      return 'agreed';
    case 'disputed':
      return 'disputed';
    case 'single-source':
      // One Source says all of it, others a part.
      return group?.status === 'differ' ? 'details' : 'single';
    case 'superseded':
    case 'set-aside':
      return 'setAside';
    default:
      return assertNever(status);
  }
};

/** The draft summary: the reader's Claims in their order, then the Groups that have none. Nothing is listed twice. */
export const draftSummary = ({ title, records, comparison, sources }: SummaryInput): DraftSummary => {
  const cite = citerOf(comparison.sources);
  const sigla = new Map(recordsOfKind(records, 'source').map(({ id, siglum }) => [id, siglum]));
  const claims = recordsOfKind(records, 'claim').toSorted((a, b) => a.order - b.order);
  const claimed = claimedGroups(claims, comparison, sigla);
  const context: ClaimContext = { cite, sources: comparison.sources, sigla };
  const told = tellClaims(context, claims, groupsOfClaims(comparison, claimed));
  const open = comparison.groups.filter(({ id }) => !claimed.has(id));
  const groupsIn = (section: Section): Group[] => open.filter((group) => sectionOfGroup(group) === section);
  /** Groups of headings, lead-ins and questions alone state nothing. */
  const statingIn = (section: Section): Group[] =>
    groupsIn(section).filter(({ wording }) => {
      const { passage, words } = cite.passage(wording.passage);
      return statesSomething(passage.kind, words);
    });
  const { agreed, details } = withoutRepeats(
    mergeStatements({
      agreed: statingIn('agreed').map((group) => groupStatement(group, cite)),
      details: statingIn('details').map((group) => groupStatement(group, cite, ['full', 'part'])),
    }),
  );
  return {
    title,
    sourceCount: sources.length,
    independentCount: comparison.independent,
    settled: [...claimed.values()].filter(isSettled).length,
    groups: comparison.groups.length,
    disputed: [
      ...told.disputed,
      ...mergeDisputes(
        groupsIn('disputed').flatMap((group) => groupDispute(group, cite, comparison.sources) ?? []),
      ),
    ],
    agreed: [...told.statements('agreed'), ...agreed],
    details: [...told.statements('details'), ...details],
    notCompared: [
      ...told.statements('notCompared'),
      ...statingIn('notCompared').map((group) => uncomparedStatement(group, cite)),
    ],
    single: [
      ...told.statements('single'),
      ...groupsIn('single').map((group) => uncomparedStatement(group, cite)),
      ...singleStatements(comparison, cite),
    ],
    setAside: told.statements('setAside'),
    notes: notesByTag(records, context),
    limits: comparisonLimits(comparison.sources, sources),
  };
};

const groupsOfClaims = (
  { groups }: Comparison,
  claimed: ReadonlyMap<string, ClaimRecord>,
): ReadonlyMap<ClaimRecord, Group> =>
  new Map(
    groups.flatMap((group) => {
      const claim = claimed.get(group.id);
      return claim === undefined ? [] : [[claim, group] as const];
    }),
  );

const tellClaims = (
  context: ClaimContext,
  claims: readonly ClaimRecord[],
  groupOf: ReadonlyMap<ClaimRecord, Group>,
) => {
  const inSection = (section: Section) =>
    claims
      .map((claim) => ({ claim, group: groupOf.get(claim) ?? null }))
      .filter(({ claim, group }) => sectionOfClaim(claim, group) === section);
  return {
    disputed: inSection('disputed').map(({ claim, group }): DisputedItem =>
      claimDispute(context, claim, group),
    ),
    statements: (section: Exclude<Section, 'disputed'>): StatementItem[] =>
      inSection(section).map(({ claim, group }) => claimStatement(context, claim, group)),
  };
};

const notesByTag = (records: ProjectRecords, { cite, sigla }: ClaimContext): TagNotes[] =>
  recordsOfKind(records, 'tag')
    .toSorted((a, b) => a.order - b.order)
    .map((tag) => ({
      tag: tag.name,
      notes: recordsOfKind(records, 'tagging')
        .filter((tagging) => tagging.tag === tag.id)
        .toSorted((a, b) => a.createdAt - b.createdAt)
        .flatMap(({ id, source, quotation, memo }): TagNote[] => {
          const citation = cite.range(sigla.get(source) ?? '', quotation);
          return citation === null ? [] : [{ id, words: quotation.exact, memo, citation }];
        }),
    }))
    .filter(({ notes }) => notes.length > 0);
