import type { TextRange } from '../../text/range.ts';

/** Each opening quotation mark and what closes it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”"“'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"”“'],
  ["'", "'’"],
]);
/** Marks that do nothing but close. */
const CLOSING_ONLY = new Set(['”', '」', '』']);
/** Apostrophes too, so one without its partner says nothing. */
const SINGLE = new Set(["'", '’', '‘']);

/** Looked for first: most passages have no mark but apostrophes inside words. */
const MAY_QUOTE = /[“”„«»‹›「」『』"‘‚]|(?<!\p{L})['’]/u;

const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** "it’s", "the ’90s" */
const isApostrophe = (text: string, at: number): boolean => {
  const mark = text.charAt(at);
  if (!SINGLE.has(mark)) return false;
  const after = text.charAt(at + 1);
  return (isWordCharacter(text.charAt(at - 1)) && isWordCharacter(after)) || /\p{N}/u.test(after);
};

/** Whether a mark is where an opening one would be: not after a word, and not before a blank or a closing sign. */
const canOpen = (text: string, at: number): boolean => {
  if (!CLOSING.has(text.charAt(at)) || isWordCharacter(text.charAt(at - 1))) return false;
  if (text.charAt(at) === '«') return true;
  const after = text.charAt(at + 1);
  return after !== '' && !/[\s,.;:!?)\]]/u.test(after);
};

/**
 * What is between quotation marks of any kind, marks included, as ranges in order. A quotation that is never closed
 * goes on to the end; one that was opened before the text begins starts at 0.
 */
export const quotedRanges = (text: string): TextRange[] => {
  if (!MAY_QUOTE.test(text)) return [];
  let ranges: TextRange[] = [];
  let open: { readonly mark: string; readonly at: number } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!(CLOSING.has(mark) || CLOSING_ONLY.has(mark) || SINGLE.has(mark)) || isApostrophe(text, at))
      continue;
    if (open === null) {
      if (canOpen(text, at)) open = { mark, at };
      else if (!SINGLE.has(mark)) ranges = [{ start: 0, end: at + 1 }];
      continue;
    }
    // “ opens in English; in German, and in careless English, it closes: "… the orchestra “, he said".
    const closes = CLOSING.get(open.mark)?.includes(mark) ?? false;
    if (!closes || (mark === '“' && open.mark === '“' && canOpen(text, at))) continue;
    ranges.push({ start: open.at, end: at + 1 });
    open = null;
  }
  if (open !== null) ranges.push({ start: open.at, end: text.length });
  return ranges;
};

/** What is between round or square brackets, the outermost ones; to the end where they are not closed. */
export const bracketedRanges = (text: string): TextRange[] => {
  if (!text.includes('(') && !text.includes('[')) return [];
  const ranges: TextRange[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) ranges.push({ start, end: index + 1 });
    }
  }
  if (depth > 0) ranges.push({ start, end: text.length });
  return ranges;
};
