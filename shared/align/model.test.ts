import { describe, expect, it } from 'vitest';
import { passageId } from '../text/passage.ts';
import { createAligner } from './align.ts';
import { compileLogistic, logOddsOf } from './logistic.ts';
import { type AlignModel, compilePairModel, type PairModel, SHIPPED_MODEL } from './model.ts';
import { JOIN_FEATURES } from './groups/join-features.ts';
import { PAIR_FEATURES } from './pairs/pair-features.ts';
import { STATEMENT_FEATURES } from './statements/statement-features.ts';

const namesOf = (features: readonly { readonly name: string }[]): string[] =>
  features.map(({ name }) => name);

const MODEL: PairModel = {
  bias: 1,
  features: { x: { mean: 0, scale: 1, weight: 2 } },
  crowd: { bias: 10, weights: { x: 3 } },
  few: { bias: 100, weights: { x: 5 } },
};
const oddsAt = (crowding: number, fewness: number): number =>
  logOddsOf(compilePairModel(MODEL, ['x'], { crowding, fewness }), [1]);

describe('compilePairModel', () => {
  it('adds each adjustment by degree', () => {
    expect(oddsAt(0, 0)).toBe(1 + 2);
    expect(oddsAt(1, 0)).toBe(11 + 2 + 3);
    expect(oddsAt(0, 0.5)).toBe(51 + 2 + 2.5);
  });

  it('refuses a model without an adjustment for a feature', () => {
    const table = { crowding: 0, fewness: 0 };
    expect(() => compilePairModel({ ...MODEL, crowd: { bias: 0, weights: {} } }, ['x'], table)).toThrow(
      /stale.*x/u,
    );
    expect(() => compilePairModel({ ...MODEL, few: { bias: 0, weights: {} } }, ['x'], table)).toThrow(
      /stale.*x/u,
    );
    expect(() => compilePairModel(MODEL, ['x', 'y'], table)).toThrow(/stale.*y/u);
  });
});

describe('the shipped model', () => {
  it('fits the features that are measured', () => {
    for (const degree of [0, 1])
      expect(() =>
        compilePairModel(SHIPPED_MODEL.pair, namesOf(PAIR_FEATURES), { crowding: degree, fewness: degree }),
      ).not.toThrow();
    expect(() => compileLogistic(SHIPPED_MODEL.statement, namesOf(STATEMENT_FEATURES))).not.toThrow();
    expect(() => compileLogistic(SHIPPED_MODEL.join, namesOf(JOIN_FEATURES))).not.toThrow();
  });

  it.each([
    ['pair', PAIR_FEATURES],
    ['statement', STATEMENT_FEATURES],
    ['join', JOIN_FEATURES],
  ] as const)(
    'has one weight for each feature of a %s, and each feature has its own name',
    (part, features) => {
      const names = namesOf(features);
      expect(new Set(names).size).toBe(names.length);
      expect(Object.keys(SHIPPED_MODEL[part].features).toSorted()).toEqual(names.toSorted());
      for (const { mean, scale, weight } of Object.values(SHIPPED_MODEL[part].features)) {
        expect(scale).toBeGreaterThan(0);
        expect(Number.isFinite(mean) && Number.isFinite(weight)).toBe(true);
      }
    },
  );

  it('offers what it does not link', () => {
    const { link, perhaps } = SHIPPED_MODEL.thresholds;
    expect(perhaps).toBeGreaterThan(0);
    expect(perhaps).toBeLessThan(link);
    expect(link).toBeLessThan(1);
  });
});

describe('createAligner', () => {
  it.each(['pair', 'statement', 'join'] as const)('refuses a model whose %s part is stale', (part) => {
    const stale: AlignModel = { ...SHIPPED_MODEL, [part]: { ...SHIPPED_MODEL[part], features: {} } };
    const sources = ['A', 'B'].map((siglum) => ({
      siglum,
      language: 'en',
      passages: [
        { id: passageId(siglum, 1), text: 'A ferry ran aground.', kind: 'sentence' as const, block: 0 },
      ],
    }));
    expect(() => createAligner(sources, {}, stale)).toThrow(/stale/u);
  });
});
