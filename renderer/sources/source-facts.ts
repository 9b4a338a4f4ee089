import type { ReadSource } from '../store/derived.ts';

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2031-03-14` → `14 March 2031`; what is no date stays as it is written. */
export const readableDate = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : DATE.format(date);
};

/** Scripts without spaces between words: their texts are counted in characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * The first letter of a word; what a hyphen or an apostrophe joins is one. A pattern of the whole word would, on one of millions
 * of letters, outgrow the stack.
 */
const WORD_START = /(?<![\p{L}\p{N}]|[\p{L}\p{N}]['’-])[\p{L}\p{N}]/gu;

const lengths = new WeakMap<object, string>();

const measured = (text: string): string => {
  const words = text.match(WORD_START)?.length ?? 0;
  const characters = text.match(UNSPACED)?.length ?? 0;
  return characters > words ? `${characters} characters` : words === 1 ? '1 word' : `${words} words`;
};

/** How long the Source's text is, asides included: `612 words`. Counted once for a text. */
export const lengthInWords = ({ text }: ReadSource): string => {
  const known = lengths.get(text) ?? measured(text.text);
  lengths.set(text, known);
  return known;
};

/** `M. Halloran · 14 March 2031 · 612 words`. */
export const sourceFacts = (source: ReadSource): string => {
  const { author, publishedAt, outlet, title } = source.record;
  return [
    author,
    publishedAt === null ? null : readableDate(publishedAt),
    lengthInWords(source),
    outlet === null ? null : title,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
};
