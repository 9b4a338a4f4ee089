import { describe, expect, it } from 'vitest';
import { type PassageKind, passageId } from '../../text/passage.ts';
import { readSources } from '../../reading/read-source.ts';
import { endOf, type IdRows, startOf } from '../sparse-rows.ts';
import { type PassageTable, tabulate } from './passage-table.ts';
import { measureSalience } from './salience.ts';

/** The ids that two rows share. */
const sharedIds = (rows: IdRows, left: number, right: number): number[] => {
  const others = new Set(rows.ids.subarray(startOf(rows, right), endOf(rows, right)));
  return [...rows.ids.subarray(startOf(rows, left), endOf(rows, left))].filter((id) => others.has(id));
};

type Line = string | { readonly text: string; readonly kind: PassageKind };

const tableOf = (articles: readonly (readonly Line[])[]): PassageTable =>
  tabulate(
    readSources(
      articles.map((lines, at) => {
        const siglum = 'ABCDE'.charAt(at);
        return {
          siglum,
          language: 'en',
          passages: lines.map((line, place) => ({
            id: passageId(siglum, place + 1),
            block: place,
            ...(typeof line === 'string' ? { text: line, kind: 'sentence' as const } : line),
          })),
        };
      }),
    ),
    () => {},
  );

const ARTICLES: readonly (readonly Line[])[] = [
  [
    { text: 'Ferry stranded off Kelvik', kind: 'heading' },
    'Updated May 3, 2013 8:20 am',
    'A ferry ran aground off Kelvik at dawn.',
    'Its captain is a keen chess player.',
  ],
  ['A ferry is stranded off Kelvik.', 'Divers looked at the hull.', 'The captain plays chess.'],
];
const TABLE = tableOf(ARTICLES);
const SALIENCE = measureSalience(TABLE, () => {});

describe('measureSalience', () => {
  it('numbers the passages that report something; a posting time has no place', () => {
    expect([...SALIENCE.position]).toEqual([0, -1, 1, 2, 0, 1, 2]);
    expect([...SALIENCE.reportingSize]).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });

  it('tells headline and lead', () => {
    expect([...SALIENCE.isFirst]).toEqual([1, 0, 0, 0, 1, 0, 0]);
    expect([...SALIENCE.isLead]).toEqual([0, 0, 1, 0, 1, 0, 0]);
  });

  it('takes a first line without a full stop for a headline', () => {
    const { isLead } = measureSalience(
      tableOf([['Ferry stranded off Kelvik', 'A ferry ran aground.']]),
      () => {},
    );
    expect([...isLead]).toEqual([0, 1]);
  });

  it('counts as core what the first passages of two sources have, and nothing else', () => {
    // Headline of A with first sentence of B: ferry, stranded, Kelvik. Both captains play chess, but not in the first passages.
    const shared = sharedIds(TABLE.terms, 0, 4);
    expect(shared.length).toBeGreaterThanOrEqual(3);
    for (const id of shared) expect(SALIENCE.coreTerms[id]).toBe(1);
    const late = sharedIds(TABLE.terms, 3, 6);
    expect(late.length).toBeGreaterThanOrEqual(2);
    for (const id of late) expect(SALIENCE.coreTerms[id]).toBe(0);
    expect(SALIENCE.coreShare[4]).toBeCloseTo(1);
    expect(SALIENCE.coreShare[3]).toBe(0);
  });

  it('has no core with one source', () => {
    const { coreTerms, coreConcepts } = measureSalience(tableOf(ARTICLES.slice(0, 1)), () => {});
    expect([...coreTerms, ...coreConcepts].every((mark) => mark === 0)).toBe(true);
  });

  it('measures how much of another source’s headline and lead a passage holds', () => {
    expect(SALIENCE.headlineCover[4]).toBeCloseTo(1);
    expect(SALIENCE.headlineCover[6]).toBe(0);
    expect(SALIENCE.leadCosine[0]).toBeGreaterThan(SALIENCE.leadCosine[3] ?? 1);
  });

  it('compares sources as wholes, the same from both sides', () => {
    const table = tableOf([...ARTICLES, ['The museum sold forty clocks.']]);
    const { sourceCosine } = measureSalience(table, () => {});
    expect(sourceCosine[1]).toBe(sourceCosine[3]);
    expect(sourceCosine[1]).toBeGreaterThan(sourceCosine[2] ?? 1);
    expect(sourceCosine[1]).toBeLessThanOrEqual(1 + 1e-9);
  });
});
