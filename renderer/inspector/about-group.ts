import type { Comparison, Group } from '../../shared/differences/comparison.ts';
import { citerOf } from '../../shared/reconcile/citer.ts';
import { groupDispute } from '../../shared/reconcile/group-dispute.ts';
import { siglumOf } from '../../shared/text/passage.ts';

/** What a Group is about. */
export interface About {
  readonly text: string;
  /** BCP 47 tag of quoted words; null for a question in the app's words. */
  readonly language: string | null;
}

/** The question of a Group whose Sources contradict each other; else its wording. */
export const aboutGroup = (comparison: Comparison, group: Group): About => {
  const cite = citerOf(comparison.sources);
  const dispute = groupDispute(group, cite, comparison.sources);
  if (dispute !== null) return { text: dispute.question, language: null };
  const { words, citation } = cite.member(group.wording);
  const source = comparison.sources.find(({ siglum }) => siglum === siglumOf(citation.passage));
  return { text: `“${words}”`, language: source?.language ?? 'und' };
};
