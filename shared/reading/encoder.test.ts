import { expect, it } from 'vitest';
import { passageId } from '../text/passage.ts';
import { type Encoder, wordVectorEncoder } from './encoder.ts';
import { readSources } from './read-source.ts';

const TEXTS = ['The ferry sank.', 'The boat went down.', 'Parliament voted.', '…'];
const read = readSources([
  {
    siglum: 'A',
    language: 'en',
    passages: TEXTS.map((text, at) => ({ id: passageId('A', at + 1), text, kind: 'sentence', block: at })),
  },
]);
const passages = read.sources.flatMap((source) => source.passages);

/** Tells Passages apart by their length alone. */
const lengthEncoder: Encoder = {
  dimensions: 1,
  encode: (all) => Float32Array.from(all, ({ text }) => text.length),
};

const cosine = ({ dimensions, encode }: Encoder, x: number, y: number): number => {
  const vectors = encode(
    passages,
    () => 1,
    () => {},
  );
  const [left, right] = [x, y].map((at) => vectors.subarray(at * dimensions, (at + 1) * dimensions));
  const dot = left?.reduce((sum, value, at) => sum + value * (right?.[at] ?? 0), 0) ?? 0;
  const lengths = Math.hypot(...(left ?? [])) * Math.hypot(...(right ?? []));
  return lengths > 0 ? dot / lengths : 0;
};

it.each([wordVectorEncoder, lengthEncoder])('gives each passage a vector of its dimensions', (encoder) => {
  expect(
    encoder.encode(
      passages,
      () => 1,
      () => {},
    ),
  ).toHaveLength(TEXTS.length * encoder.dimensions);
});

it('finds passages of like meaning likelier than others, and knows nothing of one without words', () => {
  expect(cosine(wordVectorEncoder, 0, 1)).toBeGreaterThan(cosine(wordVectorEncoder, 0, 2));
  expect(cosine(wordVectorEncoder, 0, 3)).toBe(0);
});

it('weighs words by how telling they are', () => {
  const [ferry] = passages;
  const silent = wordVectorEncoder.encode(
    ferry === undefined ? [] : [ferry],
    () => 0,
    () => {},
  );
  expect(Math.hypot(...silent)).toBe(0);
});
