import { createAligner } from '../shared/align/align.ts';
import type { Link } from '../shared/align/alignment.ts';
import type { AlignModel } from '../shared/align/model.ts';
import type { PassageId } from '../shared/text/passage.ts';
import { pairsOfGroups } from './measure.ts';
import { type BenchCase, pairKey } from './read-bench.ts';

/** A pair that the aligner judged otherwise than the gold does. */
export interface Misjudged {
  readonly kind: 'missed' | 'wrong';
  readonly case: string;
  readonly score: number;
  readonly texts: readonly [string, string];
}

/** The pairs of a case that were missed, and those that were found and are wrong. */
export const misjudgedPairs = (item: BenchCase, model: AlignModel): Misjudged[] => {
  const aligner = createAligner(item.sources, {}, model);
  const { groups, links } = aligner.align({ mustLink: [], cannotLink: [] });
  const found = pairsOfGroups(groups.map(({ passages }) => passages));
  const missed = [...item.gold].filter((pair) => !found.has(pair));
  // Linked by hand, a pair comes with the score that it has whether or not it was found.
  const byHand = aligner.align({
    mustLink: missed.map((pair) => pair.split(' ') as [PassageId, PassageId]),
    cannotLink: [],
  }).links;
  const texts = new Map(item.sources.flatMap(({ passages }) => passages.map(({ id, text }) => [id, text])));
  const describe =
    (kind: Misjudged['kind']) =>
    ({ a, b, score }: Link): Misjudged => ({
      kind,
      case: item.id,
      score,
      texts: [texts.get(a) ?? '', texts.get(b) ?? ''],
    });
  const wanted = new Set(missed);
  return [
    ...byHand.filter(({ a, b }) => wanted.has(pairKey(a, b))).map(describe('missed')),
    ...links.filter(({ a, b }) => !item.gold.has(pairKey(a, b))).map(describe('wrong')),
  ];
};

/** The errors that the aligner was surest of: missed pairs with the lowest score, wrong ones with the highest. */
export const printWorst = (errors: readonly Misjudged[], most: number): void => {
  const wrong = errors.filter(({ kind }) => kind === 'wrong').toSorted((x, y) => y.score - x.score);
  const missed = errors.filter(({ kind }) => kind === 'missed').toSorted((x, y) => x.score - y.score);
  for (const worst of [wrong, missed]) {
    console.log(`\n${String(worst.length)} ${worst[0]?.kind ?? ''}`);
    for (const { score, case: id, texts } of worst.slice(0, most))
      console.log(`${score.toFixed(2)}  ${id}\n      ${texts[0]}\n      ${texts[1]}`);
  }
  console.log('');
};
