import { expect, it } from 'vitest';
import { lowerCaseWords } from './words.ts';

it('knows every different word, and stands a run of millions of letters', () => {
  expect([...lowerCaseWords('The ferry, the Ferry 9 Übermut')]).toEqual(['the', 'ferry', '9', 'übermut']);
  expect(lowerCaseWords('x'.repeat(30_000_000)).size).toBe(1);
});
