import type { AlignSource } from '../shared/align/alignment.ts';
import { type PassageId, passageId } from '../shared/text/passage.ts';
import { type BenchCase, pairKey } from './read-bench.ts';

/**
 * Two cases of a few articles each as one: the first articles of both are one long Source, and so are the second ones. Where one
 * case has more articles, the further ones stay as they are.
 */
export const joinCases = (first: BenchCase, second: BenchCase): BenchCase => {
  const renamed = new Map<string, PassageId>();
  const sources = first.sources.map((source, at) => joined(source, second.sources[at], renamed));
  const nameOf = (id: PassageId): PassageId => renamed.get(id) ?? id;
  const renamePair = (pair: string): string => {
    const [a = '', b = ''] = pair.split(' ');
    return pairKey(renamed.get(a) ?? a, renamed.get(b) ?? b);
  };
  return {
    id: `${first.id} + ${second.id}`,
    kind: first.kind,
    sources: [...sources, ...second.sources.slice(first.sources.length)],
    articles: [...first.articles, ...second.articles],
    gold: new Set([...first.gold, ...Array.from(second.gold, renamePair)]),
    units: [
      ...first.units,
      ...second.units.map((unit) => ({ ...unit, passages: unit.passages.map(nameOf) })),
    ],
  };
};

/** The Passages of `further` after those of `source`; their new ids are noted in `renamed`. */
const joined = (
  source: AlignSource,
  further: AlignSource | undefined,
  renamed: Map<string, PassageId>,
): AlignSource => {
  const offset = source.passages.length;
  const moved = (further?.passages ?? []).map((passage, at) => {
    const id = passageId(source.siglum, offset + at + 1);
    renamed.set(passage.id, id);
    return { ...passage, id, block: offset + passage.block };
  });
  return { ...source, passages: [...source.passages, ...moved] };
};
