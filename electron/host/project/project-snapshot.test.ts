import { describe, expect, it } from 'vitest';
import type { StoredRecords } from '../../../shared/project/migrations.ts';
import { sampleProject } from '../test-project.ts';
import { recordsProblem, understand } from './project-snapshot.ts';

const NEWER = 99;

const manyOf = (count: number, kind: string): StoredRecords =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${at}`, { kind, id: `r${at}` }]));

const understood = (records: StoredRecords) =>
  understand(NEWER, new Map(Object.entries({ ...records, [sampleProject.id]: { ...sampleProject } })));

describe('records', () => {
  it('are refused where there are more than 500,000', async () => {
    expect(await recordsProblem(manyOf(500_001, 'claim'))).toContain('more than 500,000 records');
    expect(await recordsProblem(manyOf(1, 'claim'))).toContain('unknown shape');
  });

  it('of a newer version may be of other kinds and shapes, but not nearly all malformed', async () => {
    expect(await understood(manyOf(5000, 'opinion'))).toMatchObject({ standing: 'newer', problem: null });
    expect((await understood(manyOf(1000, 'claim'))).records.size).toBe(1);
    expect((await understood(manyOf(1001, 'claim'))).problem).toContain('unknown shape');
  });
});
