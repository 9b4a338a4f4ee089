import { describe, expect, it } from 'vitest';
import { passageId, siglumOf } from '../../text/passage.ts';
import { align } from '../align.ts';
import type { AlignSource } from '../alignment.ts';

const DAM = [
  'A dam above Velmore gave way on Thursday and flooded 40 houses.',
  'Flood in Velmore after dam breaks',
  'Forty houses in Velmore stood under water on Thursday after the dam above the town broke.',
  'The broken dam flooded Velmore on Thursday morning, the town said.',
  'Velmore was flooded when its dam gave way on Thursday.',
  'Water from the broken dam ran through 40 houses in Velmore.',
];
const DIKE = [
  'A dike near Harne gave way on Monday and flooded 12 farms.',
  'Flood near Harne after dike breaks',
  'Twelve farms near Harne stood under water on Monday after the dike along the river broke.',
  'The broken dike flooded farms near Harne on Monday night, the county said.',
  'Farms near Harne were flooded when the dike gave way on Monday.',
  'Water from the broken dike ran over 12 farms near Harne.',
];

/** Brief items, each on one of two look-alike events. */
const items: AlignSource[] = [...DAM, ...DIKE].map((text, at) => {
  const siglum = String.fromCodePoint('A'.charCodeAt(0) + at);
  return {
    siglum,
    language: 'en',
    passages: [{ id: passageId(siglum, 1), text, kind: 'sentence', block: 0 }],
  };
});

const isOnDam = (siglum: string): boolean => items.findIndex((item) => item.siglum === siglum) < DAM.length;

describe('a crowd of brief items', () => {
  const { groups } = align(items, { mustLink: [], cannotLink: [] });

  it('keeps two look-alike events apart', () => {
    for (const { passages } of groups)
      expect(new Set(passages.map((id) => isOnDam(siglumOf(id)))).size, passages.join(' ')).toBe(1);
  });

  it('brings the items on one event together', () => {
    const sizes = groups.map(({ passages }) => passages.length);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(10);
  });
});
