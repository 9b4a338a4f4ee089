import { describe, expect, it } from 'vitest';
import { passageId } from '../text/passage.ts';
import type { AlignSource } from './alignment.ts';
import { independentSourceCount, sharedRuns } from './verbatim-sharing.ts';

const source = (siglum: string, ...texts: string[]): AlignSource => ({
  siglum,
  language: 'en',
  passages: texts.map((text, at) => ({ id: passageId(siglum, at + 1), text, kind: 'sentence', block: at })),
});

const WIRE = 'The ferry ran aground at dawn and all forty passengers were brought ashore unhurt.';
const A = source('A', 'Fog lay on the sound.', WIRE, 'Divers will look at the hull on Friday.');
const B = source('B', `KELVIK (Wire) – ${WIRE}`, 'Divers will look at the hull on Friday.');
const C = source('C', 'Everyone on board was safe after the ferry hit a rock in the morning.');
const ids = [passageId('A', 2), passageId('B', 1), passageId('C', 1)];
const textOf = (id: string): string =>
  [A, B, C].flatMap(({ passages }) => passages).find((passage) => passage.id === id)?.text ?? '';

describe('sharedRuns', () => {
  it('finds one long run across sentence ends, with its place in both sources', () => {
    const [run, ...others] = sharedRuns([A, B, C]);
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
    expect(sharedRuns([A, loud])).toHaveLength(1);
    expect(sharedRuns([A, loud], 40)).toEqual([]);
    expect(sharedRuns([A, source('E', 'The ferry ran aground at dawn.')])).toEqual([]);
  });

  it('takes much repetition as one run', () => {
    const repeated = source(
      'A',
      ...Array.from({ length: 3000 }, () => 'one two three four five six seven eight nine'),
    );
    const again: AlignSource = { ...repeated, siglum: 'B' };
    expect(sharedRuns([repeated, again]).map(({ words }) => words)).toEqual([27_000]);
  });
});

describe('independentSourceCount', () => {
  it('counts two outlets with one agency report once', () => {
    expect(independentSourceCount(ids, sharedRuns([A, B, C]), textOf)).toBe(2);
    expect(independentSourceCount(ids, [], textOf)).toBe(3);
    expect(independentSourceCount([], [], textOf)).toBe(0);
  });
});
