import { expect, test } from 'vitest';
import { passageId } from '../../text/passage.ts';
import { structureOf } from './structure.ts';

const structureIn = (language: string, texts: readonly string[]) =>
  structureOf(
    {
      sources: [{ siglum: 'A', language, from: 0, size: texts.length }],
      sourceOf: new Int32Array(texts.length),
      passages: texts.map((text, at) => ({ id: passageId('A', at + 1), text, kind: 'sentence', block: at })),
    },
    () => {},
  );

test('a Passage that opens with a pronoun points back, also inside quotation marks', () => {
  const texts = [
    'She left the ministry.',
    '“They knew,” the clerk said.',
    'Theatres closed.',
    'Thistles grow.',
  ];
  expect([...structureIn('en', texts).pointsBack]).toEqual([1, 1, 0, 0]);
});

test('which words point back depends on the language', () => {
  expect([...structureIn('de', ['Sie verließ das Amt.', 'She left.']).pointsBack]).toEqual([1, 0]);
  expect([...structureIn('es', ['Él dejó el cargo.']).pointsBack]).toEqual([1]);
  expect([...structureIn('zh', ['她离开了部门。']).pointsBack]).toEqual([0]);
});

test('signs that part clauses are counted in any script', () => {
  const texts = ['The port, closed since May, opens.', 'The port opens.', '港口，五月起关闭，将开放。'];
  expect([...structureIn('und', texts).breaks]).toEqual([2, 0, 2]);
});
