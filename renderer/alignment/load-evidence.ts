import type { Evidence, Link, PassagePair } from '../../shared/align/alignment.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { appStore, updateProject } from '../store/app-store.ts';
import type { KnownEvidence } from '../store/state.ts';

/** Names a Link; its evidence has the words of `a` before those of `b`. */
export const linkName = ({ a, b }: { readonly a: PassageId; readonly b: PassageId }): string => `${a} ${b}`;

type ExplainPairs = (pairs: readonly PassagePair[]) => Promise<readonly (Evidence | null)[]>;

const keep = (entries: readonly (readonly [string, KnownEvidence])[]): void =>
  updateProject(({ evidence }) => ({ evidence: new Map([...evidence, ...entries]) }));

/**
 * Puts why these Links were made into the store. What is known or on its way is not asked for again, what was missing is. An answer
 * is dropped once another comparison is in view.
 */
export const loadEvidence = async (explain: ExplainPairs, links: readonly Link[]): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null || project.comparison === null) return;
  const { comparison, evidence: known } = project;
  const asked = links.filter((link) => (known.get(linkName(link)) ?? 'missing') === 'missing');
  if (asked.length === 0) return;
  keep(asked.map((link) => [linkName(link), 'loading']));
  const answers = await explain(asked.map(({ a, b }) => [a, b]));
  if (appStore.getState().project?.comparison !== comparison) return;
  keep(asked.map((link, at) => [linkName(link), answers[at] ?? 'missing']));
};
