import { packFor } from '../languages/packs.ts';
import { abbreviationKind, opensSentence } from './abbreviations.ts';
import type { TextRange } from '../text/range.ts';

/** A quotation of several sentences stays whole up to this length; past it, it is better read sentence by sentence. */
const MAX_MERGED_QUOTATION = 420;

/** Each opening mark and what closes it; straight marks close themselves. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‘': '’',
  '«': '»',
  '「': '」',
  '『': '』',
  '"': '"',
};

/** Characters before a full stop that tell whether it ends a sentence. */
const CONTEXT = 80;

const segmenters = new Map<string, Intl.Segmenter>();

const segmenterFor = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    made = new Intl.Segmenter('und', { granularity: 'sentence' });
  }
  segmenters.set(language, made);
  return made;
};

/**
 * V8 copies the whole input for every segment that it hands out, so a long line is segmented window by window: linear,
 * where one call over 5 MB takes minutes.
 */
const WINDOW = 8192;

/** The pieces that the Unicode rules see, trimmed, as ranges into `body`; blank ones left out. */
function* pieces(body: string, language: string): Generator<TextRange> {
  const segmenter = segmenterFor(language);
  let from = 0;
  while (from < body.length) {
    const window = body.slice(from, from + WINDOW);
    const isLast = from + window.length >= body.length;
    const found = [...segmenter.segment(window)];
    // The last piece may go on past the window: it is looked at again at the start of the next one.
    const tail = isLast || found.length < 2 ? undefined : found.pop();
    for (const { segment, index } of found) {
      const piece = segment.trim();
      if (piece === '') continue;
      const start = from + index + segment.indexOf(piece);
      yield { start, end: start + piece.length };
    }
    from += tail?.index ?? window.length;
  }
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

const QUOTATION_MARK = /[“”„‘’«»「」『』"]/g;

/** An apostrophe is written like a closing single mark: "it’s". */
const isApostrophe = (piece: string, at: number): boolean =>
  piece.charAt(at) === '’' && isLetter(piece.charAt(at + 1));

/** Where the mark `open` is closed in a piece; -1 where it is not. */
const closingPlace = (piece: string, open: string): number => {
  for (const { 0: mark, index } of piece.matchAll(QUOTATION_MARK)) {
    if (CLOSING[open]?.includes(mark) && !isApostrophe(piece, index)) return index;
  }
  return -1;
};

/** The mark that is still open at the end of a piece, or null, given what was open at its start. */
const openAfter = (piece: string, openBefore: string | null): string | null => {
  let open = openBefore;
  for (const { 0: mark, index } of piece.matchAll(QUOTATION_MARK)) {
    if (isApostrophe(piece, index)) continue;
    // 27" wide
    const isInch = mark === '"' && open === null && /\d/.test(piece.charAt(index - 1));
    if (open !== null && CLOSING[open]?.includes(mark)) open = null;
    else if (open === null && mark in CLOSING && !isInch) open = mark;
  }
  return open;
};

const lastWord = (piece: string): string =>
  /([\p{L}\p{N}][\p{L}\p{N}.]*)\.$/u.exec(piece.slice(-40))?.[1] ?? '';
const firstWord = (piece: string): string =>
  /^[\p{P}\p{S}]*([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u.exec(piece.slice(0, 60))?.[1] ?? '';

/** Whether a language writes days with a full stop, "3. Mai", and the word is a month. */
const isMonthAfterDay = (word: string, language: string): boolean =>
  packFor(language).months.some((names) => names.includes(word.toLowerCase()));

/** Whether two neighbouring pieces are one sentence that the segmenter broke at a full stop. */
const belongTogether = (left: string, right: string, language: string): boolean => {
  if (!/[\p{L}\p{N}]/u.test(right)) return true;
  if (!/[\p{L}\p{N}]/u.test(left)) return true;
  const next = firstWord(right);
  // “Are you sure?” she asked · Yahoo! said
  if (/^[\p{P}\p{S}]*\p{Ll}/u.test(right) && !/[:;]$/.test(left) && !/^[•*]/.test(right)) return true;
  if (!left.endsWith('.') || left.endsWith('..')) return false;
  const word = lastWord(left);
  if (word === '') return false;
  // "1. Open the valve": the number of a step, alone.
  if (/^\(?(?:\d{1,3}|\p{L})\.$/u.test(left)) return true;
  const startsWithFigure = /^[$€£¥#(]?\d/.test(right);
  if (/^\d{1,2}$/.test(word) && language.startsWith('de')) return isMonthAfterDay(next, language);
  // Initials: "J. Marlowe", "George W. Bush"; not the pronoun in "than I. The".
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' ? !opensSentence(next, language) : false;
  // "U.S. Senate", "a.m. Monday" in any spelling with inner stops.
  const kind = abbreviationKind(word, language) ?? (/^(\p{L}\.)+\p{L}$/u.test(word) ? 'either' : null);
  if (kind === null) return false;
  if (kind === 'before') return true;
  if (kind === 'before-figure') return startsWithFigure;
  return !opensSentence(next, language);
};

/** Whether the mark opened before `at` is closed soon enough that the whole quotation is one passage. */
const closesWithin = (body: string, at: number, open: string, start: number): boolean => {
  const window = body.slice(at, start + MAX_MERGED_QUOTATION);
  return closingPlace(window, open) >= 0;
};

/**
 * The sentences of one paragraph: ranges into `text`, trimmed, in order, together covering every character in
 * `[from, to)` that is not white space. Full stops of abbreviations and initials do not end a sentence, and a short
 * quotation of several sentences stays in one piece. `language` is a BCP 47 tag.
 */
export const splitSentences = (
  text: string,
  { start: from, end: to }: TextRange,
  language: string,
): TextRange[] => {
  const body = text.slice(from, to);
  const sentences: TextRange[] = [];
  let start = -1;
  let end = 0;
  let open: string | null = null;
  for (const next of pieces(body, language)) {
    const piece = body.slice(next.start, next.end);
    const goesOn =
      start >= 0 &&
      !body.slice(end, next.start).includes('\n') &&
      ((open !== null &&
        next.end - start <= MAX_MERGED_QUOTATION &&
        closesWithin(body, next.start, open, start)) ||
        belongTogether(body.slice(Math.max(start, end - CONTEXT), end), piece, language));
    if (goesOn) {
      open = openAfter(piece, open);
    } else {
      if (start >= 0) sentences.push({ start: from + start, end: from + end });
      start = next.start;
      open = openAfter(piece, null);
    }
    end = next.end;
  }
  if (start >= 0) sentences.push({ start: from + start, end: from + end });
  return sentences;
};
