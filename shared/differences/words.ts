import type { TextRange } from '../text/range.ts';
import { singular } from '../reading/figures.ts';

export interface Word extends TextRange {
  readonly text: string;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu;

/** The words of a text, in reading order. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

const STOP_WORDS = new Set(
  (
    'a an the of in on at by for from to into onto with without within over under after before since until during through across between ' +
    'among against about around near along and or but nor so yet as than then that which who whom whose where when while if because is are ' +
    'was were be been being has have had having do does did will would can could may might shall should must not no this these those its ' +
    'it he she they we you i his her their our my your him them us there here also only just more most less least other such some any all ' +
    'both each every either neither own same too very said says say according reported reportedly report reports announced told s t ' +
    'one two new mr mrs ms dr up out off down back away per via amid including include includes included nearly almost roughly approximately ' +
    'der die das und oder im den dem des ein eine einer von zu mit für auf ist war nicht sich auch als nach bei aus am um ' +
    'le la les un une et en du au aux est que qui dans pour par sur pas ne se ce il elle el los las y del al por para con su se que lo es fue'
  ).split(' '),
);

/** Letters of a stem: enough to tell words apart, few enough to join "announce" and "announcement". */
const STEM_LETTERS = 6;

/** A rough stem for telling what a figure is about; not for showing. */
export const stem = (word: string): string => {
  const plain = singular(word.toLowerCase().replace(/['’]s$/u, ''));
  const bare = plain.length > 4 ? plain.replace(/(?:ing|ed|ly|e)$/u, '') : plain;
  return bare.slice(0, STEM_LETTERS);
};

export const isContentWord = (word: string): boolean => !STOP_WORDS.has(word.toLowerCase());

/** Stems of the words that carry meaning. */
export const contentStems = (words: readonly Word[]): Set<string> =>
  new Set(words.filter((word) => isContentWord(word.text)).map((word) => stem(word.text)));

/** Every different word of a text, in lower case; what goes on for more than 200 letters is cut there. */
export const lowerCaseWords = (text: string): Set<string> =>
  // Without an end, the pattern would outgrow the stack on a run of millions of letters.
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{1,200}/gu));
