import type { PassagePair } from '../align/alignment.ts';
import { pairName, type PassageId, siglumOf } from '../text/passage.ts';

/**
 * Each Passage of a Claim is linked with so many of those after it. Every pair of usual evidence is; of that of fifty Sources
 * few enough are that a hundred such Claims stay small.
 */
const LINKED_AHEAD = 12;

/**
 * The pairs that keep the evidence of each Claim together in an alignment: Passages of different Sources, each pair once, without
 * those that the reader rejected.
 *
 * @param evidence of each Claim the Passages that it quotes
 * @param rejected by `pairName`
 */
export const claimLinks = (
  evidence: readonly (readonly PassageId[])[],
  rejected: ReadonlySet<string>,
): PassagePair[] => {
  const links = new Map<string, PassagePair>();
  for (const passages of evidence) {
    for (const [at, a] of passages.entries()) {
      for (const b of passages.slice(at + 1, at + 1 + LINKED_AHEAD)) {
        const name = pairName(a, b);
        if (siglumOf(a) !== siglumOf(b) && !rejected.has(name) && !links.has(name)) links.set(name, [a, b]);
      }
    }
  }
  return [...links.values()];
};
