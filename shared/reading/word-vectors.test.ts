import { describe, expect, it } from 'vitest';
import { addVector, similarity, VECTOR_LENGTH, vectorRow } from './word-vectors.ts';

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

  it('adds vectors up by weight, and nothing for a word that has none', () => {
    const sum = new Float32Array(VECTOR_LENGTH);
    addVector(sum, -1, 5);
    expect(Math.hypot(...sum)).toBe(0);
    addVector(sum, vectorRow('ferry'), 2);
    addVector(sum, vectorRow('ferry'), -1);
    const one = new Float32Array(VECTOR_LENGTH);
    addVector(one, vectorRow('ferry'), 1);
    expect(sum).toEqual(one);
  });
});
