import { packFor } from '../../languages/packs.ts';
import { anyOf, perPack } from '../../languages/per-pack.ts';
import { LOOK_EVERY } from '../pace.ts';
import type { ReadPassages } from './read-passages.ts';

/** How Passages are built, by their indexes. */
export interface Structure {
  /** Signs that part a Passage into clauses: commas, dashes, opening quotation marks and their like. */
  readonly breaks: Uint16Array;
  /** 1 where a Passage opens with a word that stands for something told before it: "He", "These". */
  readonly pointsBack: Uint8Array;
}

const BREAK = /[,;:—–(“"«„،؛，、；：（「]/gu;

/** Passages in languages without such words never count as pointing back. */
const openerOf = perPack(
  ({ pointingWords }) => new RegExp(`^["'“‘«„]?${anyOf(pointingWords)}(?![\\p{L}\\p{N}])`, 'iu'),
);

/** Reads how each Passage is built. `look` is called now and then and may throw to stop. */
export const structureOf = (
  { passages, sources, sourceOf }: Pick<ReadPassages, 'passages' | 'sources' | 'sourceOf'>,
  look: () => void,
): Structure => {
  const breaks = new Uint16Array(passages.length);
  const pointsBack = new Uint8Array(passages.length);
  for (const [at, { text }] of passages.entries()) {
    if (at % LOOK_EVERY === 0) look();
    const opener = openerOf(packFor(sources[sourceOf[at] ?? 0]?.language ?? 'und'));
    breaks[at] = text.match(BREAK)?.length ?? 0;
    pointsBack[at] = Number(opener.test(text));
  }
  return { breaks, pointsBack };
};
