import { describe, expect, it } from 'vitest';
import { centroidOf, similarity, vectorRow } from './word-vectors.ts';

const alike = (one: string, other: string): number => similarity(vectorRow(one), vectorRow(other));

describe('word vectors', () => {
  it.each([
    ['agreement', 'deal', 'harbour'],
    ['ferry', 'boat', 'parliament'],
    ['allow', 'permit', 'bridge'],
  ])('finds %s liker to %s than to %s', (word, like, unlike) => {
    expect(alike(word, like)).toBeGreaterThan(0.5);
    expect(alike(word, unlike)).toBeLessThan(0.3);
  });

  it('has the commoner word in the lower row, and none for what is no English word', () => {
    expect(vectorRow('company')).toBeLessThan(vectorRow('ferry'));
    expect(vectorRow('Fährschiff')).toBe(-1);
  });

  it('keeps apart what stands in the same places but never means the same', () => {
    expect(vectorRow('monday')).toBe(-1);
    expect(vectorRow('three')).toBe(-1);
  });

  it('averages to unit length, and to zero where nothing is known', () => {
    const rows = Int32Array.of(vectorRow('ferry'), -1, vectorRow('captain'));
    expect(Math.hypot(...centroidOf(rows, Float64Array.of(1, 5, 2)))).toBeCloseTo(1);
    expect(Math.hypot(...centroidOf(Int32Array.of(-1), Float64Array.of(1)))).toBe(0);
  });
});
