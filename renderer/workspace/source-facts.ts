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

const wordCounts = new WeakMap<object, number>();

/** Words of the Source's text, asides included. Counted once for a text. */
export const wordCount = ({ text }: ReadSource): number => {
  const known =
    wordCounts.get(text) ?? text.text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  wordCounts.set(text, known);
  return known;
};

/** `M. Halloran · 14 March 2031 · 612 words`. */
export const sourceFacts = (source: ReadSource): string => {
  const { author, publishedAt, outlet, title } = source.record;
  return [
    author,
    publishedAt === null ? null : readableDate(publishedAt),
    `${wordCount(source)} words`,
    outlet === null ? null : title,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
};
