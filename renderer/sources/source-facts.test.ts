import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadSource } from '../store/derived.ts';
import { lengthInWords } from './source-facts.ts';

const lengthOf = (text: string): string => lengthInWords({ text: { text } } as ReadSource);

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

it('counts what hyphens and apostrophes join as one word', () => {
  expect(lengthOf("The well-known ferry didn't -- or so -it- seems -- leave.")).toBe('9 words');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '9', 'ß', '-', '’', ' ', '.') }), (text) => {
      const words = text.match(WORD)?.length ?? 0;
      expect(lengthOf(text)).toBe(words === 1 ? '1 word' : `${words} words`);
    }),
  );
});

it('counts one word of ten million letters', () => {
  expect(lengthOf('x'.repeat(10_000_000))).toBe('1 word');
  expect(lengthOf('x’'.repeat(5_000_000))).toBe('1 word');
});
