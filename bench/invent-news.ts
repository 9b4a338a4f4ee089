import table from '../shared/reading/word-vectors.json';
import type { AlignSource } from '../shared/align/alignment.ts';
import { passageId } from '../shared/text/passage.ts';
import { siglumAt } from '../shared/text/siglum.ts';

/** A repeatable stream of numbers from 0 to 1: mulberry32 by Tommy Ettinger, public domain. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rk', 'st'];
const COMMON = [
  'the',
  'of',
  'to',
  'in',
  'and',
  'said',
  'on',
  'for',
  'that',
  'with',
  'was',
  'at',
  'by',
  'from',
];

/** The nth made-up name; each n gives another. */
const nameAt = (n: number): string => {
  let rest = n;
  let word = '';
  do {
    word += ONSETS[rest % ONSETS.length] ?? '';
    rest = Math.floor(rest / ONSETS.length);
    word += VOWELS[rest % VOWELS.length] ?? '';
    rest = Math.floor(rest / VOWELS.length);
    word += CODAS[rest % CODAS.length] ?? '';
    rest = Math.floor(rest / CODAS.length);
  } while (rest > 0);
  return word.replace(/^./, (letter) => letter.toUpperCase());
};

/** English words, the commonest first; how often each is used falls with its rank, as in any language. */
const WORDS = table.words.split(' ');
/** Of so many people and places. */
const NAMES = 30_000;
const WORDS_PER_FACT = 12;
/** Of Sources that report a fact, on the average. */
const REPORTING = 4;

/** A rank by Zipf's law. */
const rankFrom = (random: () => number, ranks: number): number =>
  Math.floor(Math.exp(random() * Math.log(ranks)));

const wordFrom = (random: () => number): string => WORDS[rankFrom(random, WORDS.length)] ?? '';

/**
 * Made-up news: facts of a dozen English words with a name and a figure, each told by a few of the Sources in words of their own
 * order with some exchanged. The same size gives the same news.
 */
export const inventNews = (size: number, sources: number): AlignSource[] => {
  const random = randomFrom(size);
  const told: string[][] = Array.from({ length: sources }, () => []);
  let passages = 0;
  while (passages < size) {
    const words = Array.from({ length: WORDS_PER_FACT }, () => wordFrom(random));
    const name = nameAt(rankFrom(random, NAMES));
    const figure = Math.floor(random() * 5000);
    const tellers = 1 + Math.floor(random() * (2 * REPORTING - 1));
    for (let teller = 0; teller < tellers && passages < size; teller += 1) {
      const own = words.map((word) => (random() < 0.3 ? wordFrom(random) : word));
      const mixed = own.flatMap((word) =>
        random() < 0.5 ? [COMMON[Math.floor(random() * COMMON.length)] ?? 'the', word] : [word],
      );
      const at = Math.floor(random() * mixed.length);
      told[Math.floor(random() * sources)]?.push(
        `${name} ${[...mixed.slice(at), ...mixed.slice(0, at)].join(' ')} ${figure} people.`,
      );
      passages += 1;
    }
  }
  return told.map((texts, place) => {
    const siglum = siglumAt(place);
    return {
      siglum,
      language: 'en',
      passages: texts.map((text, at) => ({
        id: passageId(siglum, at + 1),
        text,
        kind: 'sentence',
        block: at,
      })),
    };
  });
};
