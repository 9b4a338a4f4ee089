import { describe, expect, it } from 'vitest';
import { passageId } from '../../text/passage.ts';
import type { AlignSource } from '../alignment.ts';
import type { ScoredPairs } from '../pairs/pair-graph.ts';
import { prepare } from '../passages/prepare.ts';
import { supportedPairs } from './support.ts';

const PASSAGES = 8;
const sources = ['A', 'B', 'C'].map((siglum): AlignSource => {
  const passages = Array.from({ length: PASSAGES }, (_, at) => ({
    id: passageId(siglum, at + 1),
    text: 'The mill stands still.',
    kind: 'sentence' as const,
    block: at,
  }));
  return { siglum, language: 'en', passages };
});
const prepared = prepare(sources);
const [A1, B1, C1] = [0, PASSAGES, 2 * PASSAGES];
const THRESHOLD = 0.3;

const pairsOf = (...pairs: readonly (readonly [number, number, number])[]): ScoredPairs => ({
  a: Int32Array.from(pairs, ([a]) => a),
  b: Int32Array.from(pairs, ([, b]) => b),
  scores: Float64Array.from(pairs, ([, , score]) => score),
});

const scoreIn = ({ a, b, scores }: ScoredPairs, x: number, y: number): number | undefined =>
  scores.find((_, pair) => a[pair] === x && b[pair] === y);

const supported = (pairs: ScoredPairs): ScoredPairs => supportedPairs(prepared, pairs, THRESHOLD, () => {});

describe('A–B and B–C', () => {
  it('lift A–C, to less than themselves', () => {
    const lifted = scoreIn(supported(pairsOf([A1, B1, 0.9], [A1, C1, 0.1], [B1, C1, 0.8])), A1, C1);
    expect(lifted).toBeGreaterThan(THRESHOLD);
    expect(lifted).toBeLessThan(0.8);
  });

  it('bring no A and C together that have nothing in common: B may report two things', () => {
    const added = scoreIn(supported(pairsOf([A1, B1, 0.9], [B1, C1, 0.9])), A1, C1);
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(THRESHOLD);
  });

  it('take nothing from a better A–C', () => {
    expect(scoreIn(supported(pairsOf([A1, B1, 0.9], [A1, C1, 0.85], [B1, C1, 0.9])), A1, C1)).toBe(0.85);
  });

  it('say nothing where one of them is poor', () => {
    expect(scoreIn(supported(pairsOf([A1, B1, 0.9], [B1, C1, 0.2])), A1, C1)).toBeUndefined();
  });
});
