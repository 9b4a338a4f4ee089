import type { Support } from '../../shared/differences/difference.ts';
import type { ClaimId } from '../../shared/project/ids.ts';
import type { ClaimRecord } from '../../shared/project/records.ts';
import { shortfallOf, supportingEvidence } from '../../shared/reconcile/claim-shortfall.ts';
import { shortfallsAloud, shownShortfalls } from '../reconcile/shown-shortfalls.ts';
import { announce, appStore, updateProject } from '../store/app-store.ts';
import { toClaimSource } from '../store/derived.ts';
import { selectSources } from '../store/selectors.ts';
import type { KnownShortfalls } from '../store/state.ts';
import type { WordsOfStatement } from './protocol.ts';

type AskSupport = (items: readonly WordsOfStatement[]) => Promise<readonly (Support | null)[]>;

/** While the reader types, nothing is asked before a pause of so many milliseconds. */
const PAUSE = 400;

/**
 * Loads where the evidence of Claims falls short, as they are looked at. A Claim of which nothing is known yet is asked about at once;
 * one that is being changed, after a pause. What was known stays in view until then.
 */
export const createShortfallLoader = (ask: AskSupport): ((claim: ClaimId) => void) => {
  const wanted = new Set<ClaimId>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const load = (): void => {
    const claims = [...wanted];
    wanted.clear();
    void loadShortfalls(ask, claims);
  };
  return (claim) => {
    wanted.add(claim);
    clearTimeout(waiting);
    waiting = setTimeout(load, known(claim) === undefined ? 0 : PAUSE);
  };
};

const known = (id: ClaimId): KnownShortfalls | undefined => appStore.getState().project?.shortfalls.get(id);

const claimOf = (id: ClaimId): ClaimRecord | null => {
  const record = appStore.getState().project?.records[id];
  return record?.kind === 'claim' ? record : null;
};

const saysSame = (a: ClaimRecord, b: ClaimRecord): boolean =>
  a.wording === b.wording && a.evidence === b.evidence;

/** Puts where the evidence of these Claims falls short into the store, one after another, so that a comparison need not wait for all. */
export const loadShortfalls = async (ask: AskSupport, ids: readonly ClaimId[]): Promise<void> => {
  const comparison = appStore.getState().project?.comparison ?? null;
  if (comparison === null) return;
  for (const id of ids) {
    const [claim, before] = [claimOf(id), known(id)];
    const isKnown = before?.comparison === comparison && claim !== null && saysSame(before.claim, claim);
    if (claim === null || isKnown) continue;
    const { shortfalls, isComplete } = await findShortfalls(ask, claim);
    const { project } = appStore.getState();
    if (project?.comparison !== comparison) return;
    const now = claimOf(id);
    // Another answer is on its way: to newer words, or after the alignment under way.
    if (now === null || !saysSame(now, claim) || (!isComplete && project.align.kind === 'running')) continue;
    keep({ claim, comparison, shortfalls });
    if (before !== undefined && isComplete) announceChange(before, claim);
  }
};

interface FoundShortfalls extends Pick<KnownShortfalls, 'shortfalls'> {
  /** False where the worker could not tell of all the evidence: what it could not tell of is not listed. */
  readonly isComplete: boolean;
}

const findShortfalls = async (ask: AskSupport, claim: ClaimRecord): Promise<FoundShortfalls> => {
  const sources = selectSources(appStore.getState()).map(toClaimSource);
  const supporting = supportingEvidence(claim, sources);
  const asked = supporting.flatMap(({ statements }) =>
    statements.map((statement): WordsOfStatement => ({ words: claim.wording, statement })),
  );
  if (asked.length === 0) return { shortfalls: [], isComplete: true };
  const answers = await ask(asked);
  const left = [...answers];
  const shortfalls = supporting.flatMap((evidence) => {
    const shortfall = shortfallOf(evidence, left.splice(0, evidence.statements.length));
    return shortfall === null ? [] : [shortfall];
  });
  return { shortfalls, isComplete: !answers.includes(null) };
};

const keep = (found: KnownShortfalls): void =>
  updateProject(({ shortfalls }) => ({ shortfalls: new Map([...shortfalls, [found.claim.id, found]]) }));

/** Says aloud what a change of a Claim changed for its evidence. */
const announceChange = (before: KnownShortfalls, claim: ClaimRecord): void => {
  const sources = selectSources(appStore.getState());
  const [was, is] = [before, known(claim.id)].map((found) =>
    shortfallsAloud(shownShortfalls(claim, found, sources)),
  );
  if (is !== undefined && was !== is) announce(is);
};
