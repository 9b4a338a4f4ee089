import { oncePer } from '../differences/once-per.ts';
import type { Passage, PassageId } from '../text/passage.ts';
import { sharedLength, type TextRange } from '../text/range.ts';
import { siglumAt } from '../text/siglum.ts';

/** A Source as it is cited: its Passages in reading order, asides included. */
export interface CitedSource {
  readonly siglum: string;
  readonly passages: readonly Passage[];
}

/** Words of one Source and where they are. `start` and `end` are the quoted range of the Source's text. */
export interface Citation extends TextRange {
  readonly siglum: string;
  /** The Passage that holds most of the range. */
  readonly passage: PassageId;
  /** Counted from 1 over the blocks that are not asides. */
  readonly paragraph: number;
  /** Counted from 1 in its paragraph; null where the paragraph has one sentence, or more than one of them is quoted. */
  readonly sentence: number | null;
}

type PlacedPassage = Passage & Pick<Citation, 'paragraph' | 'sentence'>;

/** An aside counts to the paragraph before it, at least the first. */
const placesOf = oncePer((passages: readonly Passage[]): readonly PlacedPassage[] => {
  const perBlock = new Map<number, number>();
  for (const { block } of passages) perBlock.set(block, (perBlock.get(block) ?? 0) + 1);
  let paragraph = 0;
  let sentence = 0;
  let last = -1;
  return passages.map((passage): PlacedPassage => {
    if (passage.kind === 'aside') return { ...passage, paragraph: Math.max(1, paragraph), sentence: null };
    if (passage.block !== last) {
      paragraph += 1;
      sentence = 0;
    }
    last = passage.block;
    sentence += 1;
    return { ...passage, paragraph, sentence: perBlock.get(passage.block) === 1 ? null : sentence };
  });
});

/** Index of the first Passage that ends after an offset; the last one where none does. */
const indexAt = (places: readonly PlacedPassage[], offset: number): number => {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((places[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The Citation of a range of a Source's text; null where the Source has no text. */
export const citationOf = ({ siglum, passages }: CitedSource, range: TextRange): Citation | null => {
  const places = placesOf(passages);
  let at = indexAt(places, range.start);
  let best = places[at];
  if (best === undefined) return null;
  let count = 0;
  for (let place = places[at]; place !== undefined && place.start < range.end; place = places[at]) {
    if (place.block === best.block) count += 1;
    if (sharedLength(place, range) > sharedLength(best, range)) best = place;
    at += 1;
  }
  const sentence = count > 1 ? null : best.sentence;
  const { start, end } = range;
  return { siglum, passage: best.id, paragraph: best.paragraph, sentence, start, end };
};

/** `A¶3`, or `A¶5b` where the paragraph has several sentences. */
export const citationText = ({ siglum, paragraph, sentence }: Citation): string =>
  `${siglum}¶${String(paragraph)}${sentence === null ? '' : siglumAt(sentence - 1).toLowerCase()}`;

/** The first Citation of each sentence, in the order given. */
export const distinctCitations = (citations: readonly Citation[]): Citation[] => {
  const seen = new Set<string>();
  return citations.filter((citation) => {
    const text = citationText(citation);
    return !seen.has(text) && seen.add(text);
  });
};
