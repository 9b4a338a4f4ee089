import { describe, expect, it } from 'vitest';
import type { PassagesOfSource } from '../reading/passages-of-source.ts';
import { readSources } from '../reading/read-source.ts';
import { passageId } from '../text/passage.ts';
import { independentSourceCount, sharedRuns } from './verbatim-sharing.ts';

const source = (siglum: string, ...texts: string[]): PassagesOfSource => ({
  siglum,
  language: 'en',
  passages: texts.map((text, at) => ({ id: passageId(siglum, at + 1), text, kind: 'sentence', block: at })),
});

const WIRE = 'The ferry ran aground at dawn and all forty passengers were brought ashore unhurt.';
const A = source('A', 'Fog lay on the sound.', WIRE, 'Divers will look at the hull on Friday.');
const B = source('B', `KELVIK (Wire) – ${WIRE}`, 'Divers will look at the hull on Friday.');
const C = source('C', 'Everyone on board was safe after the ferry hit a rock in the morning.');
const ALL = [A, B, C].flatMap(({ passages }) => passages);
const textOf = (id: string): string => ALL.find((passage) => passage.id === id)?.text ?? '';
const passagesOf = (...ids: readonly string[]) => ALL.filter(({ id }) => ids.includes(id));
const runsOf = (sources: readonly PassagesOfSource[], minWords?: number) =>
  sharedRuns(readSources(sources), minWords === undefined ? {} : { minWords });

describe('sharedRuns', () => {
  it('finds one long run across sentence ends, with its place in both sources', () => {
    const [run, ...others] = runsOf([A, B, C]);
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      words: 22,
      a: { siglum: 'A', passages: ['A2', 'A3'] },
      b: { siglum: 'B', passages: ['B1', 'B2'] },
    });
    expect(textOf('B1').slice(run?.b.start)).toBe(WIRE);
    expect(textOf('A3').slice(0, run?.a.end)).toBe('Divers will look at the hull on Friday');
  });

  it('ignores case and punctuation, and runs that are too short', () => {
    const loud = source('D', WIRE.toUpperCase().replaceAll(' and', ', AND'));
    expect(runsOf([A, loud])).toHaveLength(1);
    expect(runsOf([A, loud], 40)).toEqual([]);
    expect(runsOf([A, source('E', 'The ferry ran aground at dawn.')])).toEqual([]);
  });

  it('ends a run with its source, though the next one goes on in the same words', () => {
    const half = WIRE.slice(0, WIRE.indexOf(' were'));
    const [run, ...others] = runsOf([
      source('A', half),
      source('B', WIRE.slice(half.length)),
      source('C', WIRE),
    ]);
    expect(others).toEqual([]);
    expect(run).toMatchObject({ words: 10, a: { siglum: 'A' }, b: { siglum: 'C' } });
  });

  it('finds none where a source is shorter than a run', () => {
    expect(runsOf([source('A', 'Fog.'), source('B', 'Fog.'), source('C')])).toEqual([]);
  });

  it('takes much repetition as one run', () => {
    const repeated = source(
      'A',
      ...Array.from({ length: 3000 }, () => 'one two three four five six seven eight nine'),
    );
    const again: PassagesOfSource = { ...repeated, siglum: 'B' };
    expect(runsOf([repeated, again]).map(({ words }) => words)).toEqual([27_000]);
  });
});

describe('independentSourceCount', () => {
  it('counts two outlets with one agency report once', () => {
    const runs = runsOf([A, B, C]);
    expect(independentSourceCount(passagesOf('A2', 'B1', 'C1'), runs)).toBe(2);
    expect(independentSourceCount(ALL, runs)).toBe(2);
    expect(independentSourceCount(passagesOf('A2', 'B1', 'C1'), [])).toBe(3);
    expect(independentSourceCount([], runs)).toBe(0);
  });

  it('counts outlets apart where the passage is not the one that both print', () => {
    expect(independentSourceCount(passagesOf('A1', 'B2', 'C1'), runsOf([A, B, C]))).toBe(3);
  });
});
