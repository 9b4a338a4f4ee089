import type { PassagePair } from '../align/alignment.ts';
import { pairName, type PassageId, siglumOf } from '../text/passage.ts';

/** Each Passage of a Claim is linked with so many of those after it: every pair of usual evidence is. */
const LINKED_AHEAD = 12;

/**
 * The pairs that keep the evidence of each Claim together in an alignment: Passages of different Sources, each pair once, without
 * those that the reader rejected. Their number grows with that of the Passages: beyond `LINKED_AHEAD` a Passage is linked with the first
 * one of the evidence and the first one of another Source, so that all of it is connected.
 *
 * @param evidence of each Claim the Passages that it quotes
 * @param rejected by `pairName`
 */
export const claimLinks = (
  evidence: readonly (readonly PassageId[])[],
  rejected: ReadonlySet<string>,
): PassagePair[] => {
  const links = new Map<string, PassagePair>();
  const link = (a: PassageId, b: PassageId): void => {
    const name = pairName(a, b);
    if (siglumOf(a) !== siglumOf(b) && !rejected.has(name) && !links.has(name)) links.set(name, [a, b]);
  };
  for (const passages of evidence) {
    const [first] = passages;
    if (first === undefined) continue;
    const hubs = [first, ...passages.filter((passage) => siglumOf(passage) !== siglumOf(first)).slice(0, 1)];
    for (const [at, a] of passages.entries()) {
      for (const b of passages.slice(at + 1, at + 1 + LINKED_AHEAD)) link(a, b);
      for (const hub of hubs) link(hub, a);
    }
  }
  return [...links.values()];
};
