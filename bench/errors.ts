import { createAligner } from '../shared/align/align.ts';
import type { PassagePair } from '../shared/align/alignment.ts';
import type { AlignModel } from '../shared/align/model.ts';
import type { PassageId } from '../shared/text/passage.ts';
import { type BenchCase, pairKey } from './read-bench.ts';
import { createSharedContent, type SharedContent } from './shared-content.ts';

/** A pair that is linked or should be, with what tells one kind of error from another. */
export interface JudgedPair {
  readonly case: string;
  readonly pair: PassagePair;
  readonly texts: readonly [string, string];
  readonly verdict: 'right' | 'missed' | 'wrong';
  /** As the aligner scores it, 0–1. */
  readonly score: number;
  readonly shared: SharedContent;
  /** Passages of the smallest unit that both are in, 0 if none. */
  readonly unitSize: number;
  /** Of the two Passages, those that should be linked to some other. */
  readonly linkable: 0 | 1 | 2;
}

/** The gold pairs of a case and the pairs found in it, as `pairKey`s, each judged. */
export const judgePairs = (item: BenchCase, found: ReadonlySet<string>, model: AlignModel): JudgedPair[] => {
  const texts = new Map(
    item.sources.flatMap(({ passages }) => passages.map(({ id, text }): [PassageId, string] => [id, text])),
  );
  const sharedBy = createSharedContent(item);
  const linkable = new Set([...item.gold].flatMap((key) => key.split(' ')));
  const keys = [...new Set([...item.gold, ...found])];
  return scoredPairs(item, keys, model).map(({ key, pair, score }) => ({
    case: item.id,
    pair,
    texts: [texts.get(pair[0]) ?? '', texts.get(pair[1]) ?? ''],
    verdict: item.gold.has(key) ? (found.has(key) ? 'right' : 'missed') : 'wrong',
    score,
    shared: sharedBy(...pair),
    unitSize: smallestUnit(item, pair),
    linkable: linkable.has(pair[0]) ? (linkable.has(pair[1]) ? 2 : 1) : linkable.has(pair[1]) ? 1 : 0,
  }));
};

interface ScoredPair {
  readonly key: string;
  readonly pair: PassagePair;
  readonly score: number;
}

/** A hand-made Link has the score of its pair, whether or not the aligner would have linked it. */
const scoredPairs = (item: BenchCase, keys: readonly string[], model: AlignModel): ScoredPair[] => {
  const mustLink = keys.map((key) => key.split(' ') as [PassageId, PassageId]);
  const { links } = createAligner(item.sources, {}, model).align({ mustLink, cannotLink: [] });
  const wanted = new Set(keys);
  return links.flatMap(({ a, b, score }) => {
    const key = pairKey(a, b);
    return wanted.has(key) ? [{ key, pair: [a, b], score }] : [];
  });
};

const smallestUnit = ({ units }: BenchCase, [a, b]: PassagePair): number =>
  units
    .filter(({ passages }) => passages.includes(a) && passages.includes(b))
    .reduce((least, { passages }) => (least === 0 ? passages.length : Math.min(least, passages.length)), 0);
