import type { TextRange } from './range.ts';

/** A text made comparable, with the way back into the text it came from. */
export interface NormalisedText {
  readonly text: string;
  /** For each unit of `text`, and one past its end: the place in the original text that it came from. */
  readonly origins: Uint32Array;
}

/** Typography that says the same thing: one sign for each. */
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
};

/** Soft hyphens, joiners, byte order marks and bidirectional controls: they are in the text, and nobody reads them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

/**
 * Folds what differs between two saves of one sentence: case, runs of white space (to one space), quotation marks, dashes,
 * ligatures and widths (NFKC), and invisible characters. `origins` maps every unit back.
 */
export const normalise = (original: string): NormalisedText => {
  const parts: string[] = [];
  const origins: number[] = [];
  let isAfterSpace = false;
  let at = 0;
  for (const character of original) {
    const isSpace = /\s/.test(character);
    if (!INVISIBLE.test(character) && !(isSpace && isAfterSpace)) {
      const folded = isSpace ? ' ' : (SAME[character] ?? character.normalize('NFKC').toLowerCase());
      parts.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
      isAfterSpace = isSpace;
    }
    at += character.length;
  }
  origins.push(at);
  return { text: parts.join(''), origins: Uint32Array.from(origins) };
};

/** The range of the original text that a non-empty range of the normalised text came from. */
export const originalRange = (
  { origins }: NormalisedText,
  original: string,
  { start, end }: TextRange,
): TextRange => {
  const last = origins[end - 1] ?? 0;
  const width = (original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { start: origins[start] ?? 0, end: Math.min(original.length, last + width) };
};
