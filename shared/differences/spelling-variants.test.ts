import { describe, expect, test } from 'vitest';
import { areVariants } from './spelling-variants.ts';

describe('areVariants', () => {
  test.each([
    ['latonya', 'latoya', false],
    ['karavan', 'karvan', false],
    ['pell', 'pelle', false],
    ['lacalamita', 'calamita', true],
    ['bryant', 'brian', true],
  ])('takes %s and %s for one name', (a, b, sharesName) => {
    expect(areVariants(a, b, sharesName)).toBe(true);
    expect(areVariants(b, a, sharesName)).toBe(true);
  });

  test.each([
    ['iran', 'iranian', false],
    ['iran', 'iraq', false],
    ['torsk', 'torsks', false],
    ['müller', 'muller', true],
    ['brandt', 'pell', true],
    ['bryant', 'brian', false],
    ['ann', 'anne', true],
    ['centre', 'center', true],
    ['recognised', 'recognized', true],
    ['shooter', 'shoots', true],
    ['texas', 'texan', false],
    ['fire', 'fired', true],
    ['blazers', 'trailblazers', false],
  ])('takes %s and %s for two names, or one spelling', (a, b, sharesName) => {
    expect(areVariants(a, b, sharesName)).toBe(false);
  });
});
