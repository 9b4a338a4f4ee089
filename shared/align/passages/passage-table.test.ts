import { expect, it } from 'vitest';
import type { Encoder } from '../../reading/encoder.ts';
import { readSources } from '../../reading/read-source.ts';
import { passageId } from '../../text/passage.ts';
import { tabulate } from './passage-table.ts';

const read = readSources(
  ['A', 'B'].map((siglum) => ({
    siglum,
    language: 'en',
    passages: [{ id: passageId(siglum, 1), text: `The ferry ${siglum} sank.`, kind: 'sentence', block: 0 }],
  })),
);

it('takes the meaning of passages from the encoder that it is given, brought to unit length', () => {
  const encoder: Encoder = { dimensions: 2, encode: () => Float32Array.of(3, 4, 0, 0) };
  const { dimensions, meaningVectors } = tabulate(read, () => {}, encoder);
  expect(dimensions).toBe(2);
  expect([...meaningVectors].map((value) => Number(value.toFixed(3)))).toEqual([0.6, 0.8, 0, 0]);
});
