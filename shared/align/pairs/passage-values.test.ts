import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../reading/read-source.ts';
import { someSources } from '../arbitrary-sources.ts';
import { tabulate } from '../passages/passage-table.ts';
import { measureSalience } from '../passages/salience.ts';
import { findCandidates } from './candidates.ts';
import { PAIR_FEATURES } from './pair-features.ts';
import { PairMeasures } from './pair-measures.ts';
import { PairNeighbourhood } from './pair-neighbourhood.ts';
import { PassageValues } from './passage-values.ts';

const checkpoint = (): void => {};

describe('PassageValues', () => {
  it('writes what the features measure on each pair', () => {
    fc.assert(
      fc.property(someSources, (sources) => {
        const table = tabulate(readSources(sources), checkpoint);
        const salience = measureSalience(table, checkpoint);
        const candidates = findCandidates(table);
        const neighbourhood = new PairNeighbourhood(table, salience, candidates, checkpoint);
        const measures = new PairMeasures(table, salience, neighbourhood);
        const ofPassages = new PassageValues(PAIR_FEATURES, measures, checkpoint);
        for (const [pair, a] of candidates.a.entries()) {
          const b = candidates.b[pair] ?? 0;
          const values = new Float64Array(PAIR_FEATURES.length).fill(-1);
          ofPassages.write(a, b, values);
          measures.measure(a, b);
          const expected = PAIR_FEATURES.map((own) => (own.ofPassages === null ? -1 : own.measure(measures)));
          expect([...values]).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});
