import { describe, expect, it } from 'vitest';
import { compareSources } from '../../shared/differences/compare-sources.ts';
import type { Comparison, Group } from '../../shared/differences/comparison.ts';
import type { ClaimId } from '../../shared/project/ids.ts';
import type { ClaimRecord, ProjectRecords } from '../../shared/project/records.ts';
import { draftClaim } from '../../shared/reconcile/draft-claim.ts';
import { siglumOf } from '../../shared/text/passage.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { selectExportInput } from '../export/project-export.ts';
import { choicesOf, readSources, toClaimSource, toComparedSource } from './derived.ts';
import { sampleSource, sampleState } from './sample-project.ts';
import { selectClaimed } from './selectors.ts';
import { sampleGroup } from '../../shared/differences/sample-group.ts';

/** Five reports of one evening; the two that come later tell each thing twice, in the headline's words and again. */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  A: ['The weir at Holt burst on Tuesday evening.', 'A choir rehearsed in the old chapel.'],
  B: ['On Tuesday evening the weir at Holt burst.', 'Bus fares rise in autumn.'],
  C: ['The weir at Holt gave way and burst on Tuesday evening.', 'Apples are cheap this year.'],
  D: [
    'Weir at Holt burst on Tuesday evening.',
    'On Tuesday evening, residents say, the weir at Holt burst.',
    'The library closes early.',
  ],
  E: [
    'Holt weir burst on Tuesday evening.',
    'The weir at Holt burst late on Tuesday evening.',
    'Its burst on Tuesday evening made the weir at Holt known.',
  ],
};

const SIGLA = Object.keys(REPORTS);

const sourceRecord = (siglum: string) => sampleSource(siglum, SIGLA.indexOf(siglum));

const TEXTS = Object.fromEntries(
  SIGLA.map((siglum) => [sourceRecord(siglum).sha256, textOf(REPORTS[siglum] ?? [])]),
);

const recordsOf = (sigla: readonly string[], claims: readonly ClaimRecord[]): ProjectRecords =>
  Object.fromEntries([...sigla.map(sourceRecord), ...claims].map((record) => [record.id, record]));

const compared = (records: ProjectRecords): Comparison => {
  const sources = readSources(records, TEXTS);
  return compareSources(sources.map(toComparedSource), choicesOf(records, sources));
};

const claimOn = (records: ProjectRecords, group: Group): ClaimRecord => {
  const sources = readSources(records, TEXTS);
  const claim = draftClaim({
    id: 'claim' as ClaimId,
    about: group,
    sources: sources.map(toClaimSource),
    order: 1,
    now: 0,
  });
  if (claim === null) throw new Error('No claim was drafted');
  return claim;
};

describe('a Claim made before two Sources were added', () => {
  const first = SIGLA.slice(0, 3);
  const group = compared(recordsOf(first, [])).groups.find(({ passages }) => passages.length === 3);
  if (group === undefined) throw new Error('The three first reports make no group of three');
  const claim = claimOn(recordsOf(first, []), group);
  const records = recordsOf(SIGLA, [claim]);
  const state = sampleState({ records, texts: TEXTS, comparison: compared(records) });
  const grown = state.project?.comparison?.groups.find(({ passages }) =>
    group.passages.every((passage) => passages.includes(passage)),
  );

  it('keeps its evidence in one Group, which has more than doubled', () => {
    expect(new Set(grown?.passages.map(siglumOf))).toEqual(new Set(SIGLA));
    expect(grown?.passages.length).toBeGreaterThan(2 * group.passages.length);
  });

  it('is still the Claim of that Group, so that the Inspector shows it and does not offer another', () => {
    expect([...selectClaimed(state)]).toEqual([[grown?.id, claim]]);
  });

  it('is listed once in the Summary, in place of its Group', () => {
    const summary = selectExportInput(state)?.summary;
    const items = [...(summary?.disputed ?? []), ...(summary?.agreed ?? []), ...(summary?.details ?? [])];
    expect(items.filter(({ claim: id }) => id === claim.id).map(({ group: id }) => id)).toEqual([grown?.id]);
    expect(items.filter(({ claim: id, group: own }) => id === null && own === grown?.id)).toEqual([]);
  });
});

describe('a Claim that holds what the scores would part', () => {
  it('keeps its evidence in one Group when Sources are added', () => {
    const first = SIGLA.slice(0, 2);
    const group = sampleGroup(
      'G1',
      compared(recordsOf(first, [])).sources.flatMap(({ passages }) => passages[1]?.id ?? []),
      { status: 'differ' },
    );
    const claim = claimOn(recordsOf(first, []), group);
    const records = recordsOf(SIGLA, [claim]);
    const without = compared(recordsOf(SIGLA, []));
    const holdsAll = ({ passages }: Group): boolean => group.passages.every((id) => passages.includes(id));
    expect(without.groups.some(holdsAll)).toBe(false);
    expect(compared(records).groups.some(holdsAll)).toBe(true);
  });
});
