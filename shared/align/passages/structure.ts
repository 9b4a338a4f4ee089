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

/** Passages in other languages never count as pointing back. */
const POINTING_WORDS: Readonly<Record<string, string>> = {
  en: 'he she they it his her their its this that these those such',
  de: 'er sie es ihr ihre ihren sein seine dies diese dieser dieses jene solche',
  fr: 'il elle ils elles son sa ses leur leurs ce cet cette ces cela',
  es: 'él ella ellos ellas su sus esto este esta estos estas ese esa eso',
};

const OPENERS = new Map(
  Object.entries(POINTING_WORDS).map(([language, words]) => [
    language,
    new RegExp(`^["'“‘«„]?(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{N}])`, 'iu'),
  ]),
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
    const opener = OPENERS.get(sources[sourceOf[at] ?? 0]?.language ?? 'und');
    breaks[at] = text.match(BREAK)?.length ?? 0;
    pointsBack[at] = Number(opener?.test(text) === true);
  }
  return { breaks, pointsBack };
};
