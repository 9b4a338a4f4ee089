import type { Comparison, Group } from '../differences/comparison.ts';
import type { SourceId } from '../project/ids.ts';
import type { ClaimRecord } from '../project/records.ts';
import { type PassageId, siglumOf } from '../text/passage.ts';
import { quotedPassages } from '../reading/quoted-passages.ts';

/** A Claim is on a Group only with this share of its evidence: the rest may have left the Group since. */
const MIN_EVIDENCE_SHARE = 0.5;
/** One Passage alone may be in several Groups: evidence of two or more needs two in a Group. */
const MIN_EVIDENCE = 2;

/** The linkable Passages that a Claim's evidence quotes, each once; evidence of which the Source is not there has none. */
const passagesOfClaim = (
  { evidence }: ClaimRecord,
  comparison: Comparison,
  siglumOfSource: ReadonlyMap<SourceId, string>,
): ReadonlySet<PassageId> =>
  new Set(
    evidence.flatMap(({ source, quotation }) => {
      const compared = comparison.sources.find(({ siglum }) => siglum === siglumOfSource.get(source));
      return quotedPassages(compared?.passages ?? [], quotation).map(({ id }) => id);
    }),
  );

interface Fit {
  readonly group: Group;
  /** Passages of the evidence that are in the Group. */
  readonly held: number;
  /** Their share of the Group's Passages. */
  readonly share: number;
}

/** The Groups that hold enough of the evidence, best first. */
const fitsOf = (
  evidence: ReadonlySet<PassageId>,
  groupsOf: ReadonlyMap<PassageId, readonly Group[]>,
  placeOf: ReadonlyMap<Group, number>,
): Fit[] => {
  const least = Math.max(evidence.size * MIN_EVIDENCE_SHARE, Math.min(evidence.size, MIN_EVIDENCE));
  const groups = new Set([...evidence].flatMap((passage) => groupsOf.get(passage) ?? []));
  const place = ({ group }: Fit): number => placeOf.get(group) ?? placeOf.size;
  return [...groups]
    .map((group): Fit => {
      const held = group.passages.filter((passage) => evidence.has(passage)).length;
      return { group, held, share: held / group.passages.length };
    })
    .filter(({ held }) => held >= least)
    .toSorted((x, y) => y.held - x.held || y.share - x.share || place(x) - place(y));
};

/**
 * Group id → the Claim made of it, open or settled: of each Claim the Group that holds the most of its evidence, however much the Group has grown
 * since. Where two Claims fit one Group, the first in order has it, and the other its next best.
 */
export const claimedGroups = (
  claims: readonly ClaimRecord[],
  comparison: Comparison,
  siglumOfSource: ReadonlyMap<SourceId, string>,
): ReadonlyMap<string, ClaimRecord> => {
  const groupsOf = new Map<PassageId, Group[]>();
  const placeOf = new Map<Group, number>();
  for (const [place, group] of comparison.groups.entries()) {
    placeOf.set(group, place);
    for (const passage of group.passages) {
      const known = groupsOf.get(passage);
      if (known === undefined) groupsOf.set(passage, [group]);
      else known.push(group);
    }
  }
  const claimed = new Map<string, ClaimRecord>();
  for (const claim of claims.toSorted((a, b) => a.order - b.order)) {
    const evidence = passagesOfClaim(claim, comparison, siglumOfSource);
    const fit = fitsOf(evidence, groupsOf, placeOf).find(({ group }) => !claimed.has(group.id));
    if (fit !== undefined) claimed.set(fit.group.id, claim);
  }
  return claimed;
};

/** Whether the reader has decided: an open Claim keeps its Group together and settles nothing yet. */
export const isSettled = ({ status }: ClaimRecord): boolean => status !== 'open';

/** Sigla in the order they appear, each once. */
export const siglaOf = (passages: readonly PassageId[]): string[] => [...new Set(passages.map(siglumOf))];
