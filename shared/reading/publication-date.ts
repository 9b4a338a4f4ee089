import { extractDates } from './dates.ts';
import type { PassagesOfSource } from './passages-of-source.ts';

/** An article says when it was published among its first Passages, in a line of its own or in a dateline. */
const FIRST_PASSAGES = 6;
const FIRST_SENTENCES = 4;
/** UTF-16 units of a line that says when it was posted. */
const SHORT_LINE = 120;

/**
 * The day that a Source says it was published: the first whole date (year, month and day) of a short line among its first
 * Passages, else of its first sentences. ISO 8601; null where there is none.
 */
export const publicationDate = ({
  passages,
  language,
}: Pick<PassagesOfSource, 'passages' | 'language'>): string | null => {
  const lines = passages.slice(0, FIRST_PASSAGES).filter(({ text }) => text.length <= SHORT_LINE);
  for (const { text } of [...lines, ...passages.slice(0, FIRST_SENTENCES)]) {
    if (!/\d/u.test(text)) continue;
    const day = extractDates(text.slice(0, MOST_READ), null, language).find(
      ({ from, to }) => from !== null && from === to,
    );
    if (day !== undefined) return day.from;
  }
  return null;
};

/** UTF-16 units of a Passage that are read. */
const MOST_READ = 1000;
