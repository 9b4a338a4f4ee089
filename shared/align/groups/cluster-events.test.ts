import { describe, expect, it } from 'vitest';
import { passageId } from '../../text/passage.ts';
import { readSources } from '../../reading/read-source.ts';
import { align } from '../align.ts';
import type { AlignSource } from '../alignment.ts';
import { isCrowd, type PassageTable, tabulate } from '../passages/passage-table.ts';
import { clusterEvents } from './cluster-events.ts';

const sourcesOf = (items: readonly (readonly string[])[]): AlignSource[] =>
  items.map((texts, at) => {
    const siglum = `S${String.fromCharCode(65 + at)}`;
    return {
      siglum,
      language: 'en',
      passages: texts.map((text, place) => ({
        id: passageId(siglum, place + 1),
        text,
        kind: 'sentence',
        block: place,
      })),
    };
  });

const tableOf = (items: readonly (readonly string[])[]): PassageTable =>
  tabulate(readSources(sourcesOf(items)), () => {});

const clustersOf = (
  pairs: readonly (readonly [number, number, number])[],
  sources: number,
  sameEvent = 0,
): number[] => {
  const table = tableOf(Array.from({ length: sources }, (_, at) => [`Item number ${String(at)}.`]));
  return [
    ...clusterEvents(
      table,
      {
        a: Int32Array.from(pairs, ([a]) => a),
        b: Int32Array.from(pairs, ([, b]) => b),
        scores: Float64Array.from(pairs, ([, , score]) => score),
      },
      sameEvent,
    ),
  ];
};

describe('clusterEvents', () => {
  it('merges sources that report one event, and leaves others alone', () => {
    expect(clustersOf([[0, 1, 0.9], [1, 2, 0.9], [0, 2, 0.9], [3, 4, 0.9], [2, 3, 0.2]], 6)).toEqual([0, 0, 0, 3, 3, 5]); // prettier-ignore
  });

  it('goes by the mean of two clusters, so that one sure pair does not chain them', () => {
    expect(clustersOf([[0, 1, 0.99], [2, 3, 0.99], [1, 2, 0.9]], 4)).toEqual([0, 0, 2, 2]); // prettier-ignore
  });

  it('merges nothing where more sureness is asked for, and all where none is', () => {
    expect(clustersOf([[0, 1, 0.9]], 2, 3)).toEqual([0, 1]);
    expect(clustersOf([], 3, -3)).toEqual([0, 0, 0]);
    expect(clustersOf([], 0)).toEqual([]);
  });
});

const FERRY = [
  'A ferry ran aground off Kelvik on Monday with 41 people on board.',
  'Off Kelvik a ferry with 41 people on board ran aground on Monday.',
  'Monday’s grounding of a ferry off Kelvik: all 41 people on board are safe.',
  'The ferry that ran aground off Kelvik on Monday had 41 people on board.',
  'Ferry with 41 people runs aground off Kelvik.',
  'A ferry carrying 41 people is aground off Kelvik since Monday.',
];
const BAKERY = [
  'A gas explosion destroyed a bakery in Lindow and killed 3 bakers.',
  'Three bakers were killed when gas exploded in a Lindow bakery.',
  'In Lindow a bakery was destroyed by a gas explosion that killed 3 bakers.',
  'Gas explosion kills 3 bakers in Lindow bakery.',
  'A bakery in Lindow blew up after a gas explosion, killing 3 bakers.',
  'The gas explosion in the Lindow bakery killed 3 bakers and destroyed the shop.',
];
const CROWD = sourcesOf([...FERRY, ...BAKERY].map((text) => [text]));
const ferry = FERRY.map((_, at) => passageId(`S${String.fromCharCode(65 + at)}`, 1));
const bakery = BAKERY.map((_, at) => passageId(`S${String.fromCharCode(71 + at)}`, 1));

describe('a crowd of brief items', () => {
  it('is grouped by event, and linked inside of events only', () => {
    expect(isCrowd(tableOf([...FERRY, ...BAKERY].map((text) => [text])))).toBe(true);
    const { groups, links } = align(CROWD, { mustLink: [], cannotLink: [] });
    expect(groups.map(({ passages }) => passages)).toEqual([ferry, bakery]);
    for (const { a, b } of links) expect(ferry.includes(a)).toBe(ferry.includes(b));
  });

  it('keeps to what the reader chose', () => {
    const [f, b] = [ferry[2], bakery[3]];
    if (f === undefined || b === undefined || ferry[0] === undefined) throw new Error('items are given');
    const { groups } = align(CROWD, { mustLink: [[f, b]], cannotLink: [[ferry[0], f]] });
    const isTogether = (x: string, y: string): boolean =>
      groups.some(({ passages }) => passages.some((id) => id === x) && passages.some((id) => id === y));
    expect(isTogether(f, b)).toBe(true);
    expect(isTogether(ferry[0], f)).toBe(false);
  });
});
