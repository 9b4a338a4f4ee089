import { describe, expect, it } from 'vitest';
import {
  compileLogistic,
  contributionsOf,
  type Logistic,
  logOddsOf,
  MAX_DEVIATION,
  probabilityOf,
} from './logistic.ts';

const MODEL: Logistic = {
  bias: 0.5,
  features: {
    cosine: { mean: 0.25, scale: 0.5, weight: 2 },
    length: { mean: 10, scale: 5, weight: -1 },
  },
};

describe('compileLogistic', () => {
  it('reads weights by name, in whatever order they are stored', () => {
    const forwards = compileLogistic(MODEL, ['cosine', 'length']);
    const backwards = compileLogistic(MODEL, ['length', 'cosine']);
    expect(logOddsOf(forwards, [0.75, 10])).toBeCloseTo(2.5);
    expect(logOddsOf(backwards, [10, 0.75])).toBeCloseTo(2.5);
  });

  it('refuses a model that lacks a feature, by its name', () => {
    expect(() => compileLogistic(MODEL, ['cosine', 'length', 'age'])).toThrow(/stale.*age/u);
  });

  it('refuses a model with a feature that is no more, by its name', () => {
    expect(() => compileLogistic(MODEL, ['cosine'])).toThrow(/stale.*length/u);
  });
});

describe('logOddsOf', () => {
  it('is the bias plus what each value contributes', () => {
    const compiled = compileLogistic(MODEL, ['cosine', 'length']);
    const values = [0.1, 17];
    const sum = contributionsOf(compiled, values).reduce((total, part) => total + part, 0);
    expect(logOddsOf(compiled, values)).toBeCloseTo(0.5 + sum);
  });

  it('learns nothing from values far beyond what was seen', () => {
    const compiled = compileLogistic(MODEL, ['cosine', 'length']);
    expect(logOddsOf(compiled, [1e9, 10])).toBe(0.5 + 2 * MAX_DEVIATION);
    expect(logOddsOf(compiled, [-1e9, 10])).toBe(0.5 - 2 * MAX_DEVIATION);
  });

  it('becomes a probability', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(800)).toBe(1);
    expect(probabilityOf(-800)).toBe(0);
  });
});
