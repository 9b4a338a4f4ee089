import type { Link } from '../../shared/align/alignment.ts';
import type { Comparison, Group } from '../../shared/differences/comparison.ts';
import type { GroupStatus } from '../../shared/differences/difference.ts';
import { type ClaimRecord, type ProjectRecords, recordsOfKind } from '../../shared/project/records.ts';
import { claimedGroups, isSettled } from '../../shared/reconcile/claimed-groups.ts';
import type { Passage, PassageId } from '../../shared/text/passage.ts';
import { confirmedPairs, passageAt, type ReadSource, readSources } from './derived.ts';
import type { AppState } from './state.ts';

/** Remembers the last answer, so that an unchanged input gives the identical object. */
export const remembering = <Arguments extends readonly unknown[], T>(
  compute: (...inputs: Arguments) => T,
) => {
  let last: { readonly inputs: Arguments; readonly answer: T } | null = null;
  return (...inputs: Arguments): T => {
    if (last === null || inputs.some((input, place) => input !== last?.inputs[place]))
      last = { inputs, answer: compute(...inputs) };
    return last.answer;
  };
};

const NO_SOURCES: readonly ReadSource[] = [];
const sourcesFor = remembering(readSources);

export const selectSources = ({ project }: AppState): readonly ReadSource[] =>
  project === null ? NO_SOURCES : sourcesFor(project.records, project.texts);

/** The comparison, looked up from all sides. */
export interface ComparisonIndex {
  readonly comparison: Comparison;
  readonly groups: ReadonlyMap<string, Group>;
  /** Place of each Group in consensus order, from 0. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly groupsOf: ReadonlyMap<PassageId, readonly Group[]>;
  readonly passages: ReadonlyMap<PassageId, Passage>;
  readonly linksOf: ReadonlyMap<PassageId, readonly Link[]>;
  /** Of a Passage in no Group those of other Sources that may report the same; only where there are some. */
  readonly perhapsOf: ReadonlyMap<PassageId, readonly PassageId[]>;
}

const gather = <T>(map: Map<PassageId, T[]>, id: PassageId, item: T): void => {
  const known = map.get(id);
  if (known === undefined) map.set(id, [item]);
  else known.push(item);
};

const indexed = (comparison: Comparison): ComparisonIndex => {
  const groupsOf = new Map<PassageId, Group[]>();
  for (const group of comparison.groups) for (const id of group.passages) gather(groupsOf, id, group);
  const linksOf = new Map<PassageId, Link[]>();
  for (const link of comparison.links) {
    gather(linksOf, link.a, link);
    gather(linksOf, link.b, link);
  }
  return {
    comparison,
    groups: new Map(comparison.groups.map((group) => [group.id, group])),
    placeOf: new Map(comparison.groups.map((group, place) => [group.id, place])),
    groupsOf,
    passages: new Map(
      comparison.sources.flatMap(({ passages }) => passages.map((passage) => [passage.id, passage])),
    ),
    linksOf,
    perhapsOf: new Map(
      comparison.sequence.flatMap((item) =>
        item.kind === 'single' && item.perhaps.length > 0 ? [[item.passage, item.perhaps] as const] : [],
      ),
    ),
  };
};

const indexFor = remembering((comparison: Comparison | null) =>
  comparison === null ? null : indexed(comparison),
);

export const selectIndex = ({ project }: AppState): ComparisonIndex | null =>
  indexFor(project?.comparison ?? null);

export const selectGroup = (state: AppState): Group | null =>
  selectIndex(state)?.groups.get(state.project?.session.group ?? '') ?? null;

const GRAVITY: readonly GroupStatus[] = [
  'conflict',
  'possible-conflict',
  'differ',
  'agree',
  'not-compared',
  'single',
];

const gravityOf = ({ status }: Group): number => GRAVITY.indexOf(status);

/** The gravest of some Groups, the first one of equals. */
export const gravestOf = (groups: readonly Group[]): Group | null =>
  groups.reduce<Group | null>(
    (gravest, group) => (gravest !== null && gravityOf(gravest) <= gravityOf(group) ? gravest : group),
    null,
  );

/** The gravest status among a Passage's Groups; single where it is in none. */
export const statusOf = (index: ComparisonIndex | null, passage: PassageId): GroupStatus =>
  gravestOf(index?.groupsOf.get(passage) ?? [])?.status ?? 'single';

const confirmedFor = remembering(confirmedPairs);
const NOTHING_CONFIRMED: ReadonlySet<string> = new Set();

/** The pairs that the reader confirmed or linked by hand, by `pairName`. */
export const selectConfirmed = (state: AppState): ReadonlySet<string> =>
  state.project === null ? NOTHING_CONFIRMED : confirmedFor(state.project.records, selectSources(state));

const NO_CLAIMS: ReadonlyMap<string, ClaimRecord> = new Map();

const claimedFor = remembering((records: ProjectRecords, comparison: Comparison | null) =>
  comparison === null
    ? NO_CLAIMS
    : claimedGroups(
        recordsOfKind(records, 'claim'),
        comparison,
        new Map(recordsOfKind(records, 'source').map(({ id, siglum }) => [id, siglum])),
      ),
);

/** Group id → the Claim made of it, open or settled. */
export const selectClaimed = ({ project }: AppState): ReadonlyMap<string, ClaimRecord> =>
  project === null ? NO_CLAIMS : claimedFor(project.records, project.comparison);

const settledFor = remembering(
  (claimed: ReadonlyMap<string, ClaimRecord>): ReadonlyMap<string, ClaimRecord> =>
    new Map([...claimed].filter(([, claim]) => isSettled(claim))),
);

/** Group id → the Claim that settles it. */
export const selectSettled = (state: AppState): ReadonlyMap<string, ClaimRecord> =>
  settledFor(selectClaimed(state));

/** Passage → the Claim that quotes it and is on no Group. */
const loneClaimsFor = remembering(
  (
    records: ProjectRecords,
    claimed: ReadonlyMap<string, ClaimRecord>,
    sources: readonly ReadSource[],
  ): ReadonlyMap<PassageId, ClaimRecord> => {
    const ofGroups = new Set([...claimed.values()].map(({ id }) => id));
    return new Map(
      recordsOfKind(records, 'claim')
        .filter(({ id }) => !ofGroups.has(id))
        .flatMap((claim) =>
          claim.evidence.flatMap((item) => {
            const passage = passageAt(sources, item);
            return passage === null ? [] : [[passage, claim] as const];
          }),
        ),
    );
  },
);

/** The Claim made of the Group shown, or of the chosen Passage where it is in none. */
export const selectClaim = (state: AppState): ClaimRecord | null => {
  const group = selectGroup(state);
  if (group !== null) return selectClaimed(state).get(group.id) ?? null;
  const passage = state.project?.session.passage ?? null;
  if (state.project === null || passage === null) return null;
  const lone = loneClaimsFor(state.project.records, selectClaimed(state), selectSources(state));
  return lone.get(passage) ?? null;
};

const openConflictsFor = remembering(
  (comparison: Comparison | null, settled: ReadonlyMap<string, ClaimRecord>) =>
    comparison?.groups.filter(({ id, status }) => status === 'conflict' && !settled.has(id)).length ?? 0,
);

/** Conflicts that no Claim settles yet. */
export const selectOpenConflicts = (state: AppState): number =>
  openConflictsFor(state.project?.comparison ?? null, selectSettled(state));

export const selectTitle = ({ project }: AppState): string =>
  (project === null ? undefined : recordsOfKind(project.records, 'project')[0]?.title) ?? '';
