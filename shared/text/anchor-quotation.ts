import { type NormalisedText, normalise, originalRange } from './normalise.ts';
import type { Quotation } from './quotation.ts';
import type { TextRange } from './range.ts';

/** More than this share of a quotation changed: it is another sentence, and no anchor is better than a wrong one. */
const MAX_CHANGED_SHARE = 0.3;

/** Quotations shorter than this are found exactly or not at all: "the plan" is nearly everywhere. */
const MIN_APPROXIMATE_LENGTH = 12;

/** Of a long quotation, the two ends are looked for and what lies between is trusted. */
const MAX_PATTERN = 400;

/** Length of the pieces by which likely places are found. */
const GRAM = 6;

/** How many likely places are compared character by character. */
const MAX_PLACES = 4;

/** All places where `exact` stands, overlapping ones too. */
const occurrences = (text: string, exact: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push(at);
  return found;
};

const sharedEnd = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
};

/** Units of the remembered context that stand around a place. */
const contextAt = (text: string, { start, end }: TextRange, { prefix, suffix }: Quotation): number =>
  sharedEnd(text.slice(Math.max(0, start - prefix.length), start), prefix) +
  sharedStart(text.slice(end, end + suffix.length), suffix);

/** Of several exact places, the one with the most of the old context; among equals, the nearest to the old place. */
const bestExact = (
  text: string,
  quotation: Quotation,
  starts: readonly number[],
  near: number,
): TextRange | null => {
  let best: TextRange | null = null;
  let bestContext = -1;
  for (const start of starts) {
    const range = { start, end: start + quotation.exact.length };
    const context = contextAt(text, range, quotation);
    const isNearer = best !== null && Math.abs(start - near) < Math.abs(best.start - near);
    if (context > bestContext || (context === bestContext && isNearer)) {
      best = range;
      bestContext = context;
    }
  }
  return best;
};

/** Starts that many pieces of the pattern agree on, best first. */
const likelyStarts = (text: string, pattern: string, near: number): number[] => {
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= pattern.length; at += 1) {
    const gram = pattern.slice(at, at + GRAM);
    places.set(gram, [...(places.get(gram) ?? []), at]);
  }
  const bucket = Math.max(8, Math.floor(pattern.length / 4));
  const votes = new Map<number, number>();
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    for (const place of places.get(text.slice(at, at + GRAM)) ?? []) {
      const key = Math.floor((at - place) / bucket);
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  }
  const weight = (key: number): number => (votes.get(key) ?? 0) + (votes.get(key + 1) ?? 0);
  return [...votes.keys()]
    .toSorted((a, b) => weight(b) - weight(a) || Math.abs(a * bucket - near) - Math.abs(b * bucket - near))
    .slice(0, MAX_PLACES)
    .map((key) => Math.max(0, (key - 1) * bucket));
};

interface Approximate extends TextRange {
  /** Characters inserted, removed or replaced. */
  readonly errors: number;
}

/**
 * The part of `window` that needs the fewest edits to become `pattern`: dynamic programming with a free start (Sellers, 1980),
 * carrying along where each alignment began.
 */
const sellers = (window: string, pattern: string): Approximate => {
  let errors = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let starts = Array.from({ length: pattern.length + 1 }, () => 0);
  let best: Approximate = { start: 0, end: 0, errors: pattern.length };
  for (let column = 1; column <= window.length; column += 1) {
    const nextErrors = [0];
    const nextStarts = [column];
    for (let row = 1; row <= pattern.length; row += 1) {
      const replaced =
        (errors[row - 1] ?? 0) + (window.charAt(column - 1) === pattern.charAt(row - 1) ? 0 : 1);
      const inserted = (errors[row] ?? 0) + 1;
      const removed = (nextErrors[row - 1] ?? 0) + 1;
      const least = Math.min(replaced, inserted, removed);
      nextErrors.push(least);
      if (least === replaced) nextStarts.push(starts[row - 1] ?? 0);
      else nextStarts.push((least === inserted ? starts[row] : nextStarts[row - 1]) ?? 0);
    }
    errors = nextErrors;
    starts = nextStarts;
    const total = errors[pattern.length] ?? pattern.length;
    if (total < best.errors) best = { start: starts[pattern.length] ?? 0, end: column, errors: total };
  }
  return best;
};

/** The nearest thing to a pattern of at most `MAX_PATTERN` units, if it is near enough. */
const approximate = (text: string, pattern: string, near: number): TextRange | null => {
  const limit = Math.floor(pattern.length * MAX_CHANGED_SHARE);
  let best: Approximate | null = null;
  for (const from of likelyStarts(text, pattern, near)) {
    const found = sellers(text.slice(from, from + pattern.length * 2 + limit), pattern);
    if (found.errors <= limit && (best === null || found.errors < best.errors)) {
      best = { start: from + found.start, end: from + found.end, errors: found.errors };
    }
  }
  return best;
};

const approximateEnds = (text: string, pattern: string, near: number): TextRange | null => {
  if (pattern.length <= MAX_PATTERN) return approximate(text, pattern, near);
  const head = approximate(text, pattern.slice(0, MAX_PATTERN), near);
  const tail = approximate(text, pattern.slice(-MAX_PATTERN), near + pattern.length - MAX_PATTERN);
  if (head === null || tail === null || tail.end <= head.start) return null;
  const length = tail.end - head.start;
  const isPlausible = Math.abs(length - pattern.length) <= pattern.length * MAX_CHANGED_SHARE;
  return isPlausible ? { start: head.start, end: tail.end } : null;
};

const fold = (part: string): string => normalise(part).text;

const inNormalised = (
  normalised: NormalisedText,
  original: string,
  quotation: Quotation,
): TextRange | null => {
  const exact = fold(quotation.exact).trim();
  if (exact === '') return null;
  const near = Math.round((quotation.start / Math.max(1, original.length)) * normalised.text.length);
  const folded: Quotation = {
    ...quotation,
    exact,
    prefix: fold(quotation.prefix),
    suffix: fold(quotation.suffix),
  };
  const found =
    bestExact(normalised.text, folded, occurrences(normalised.text, exact), near) ??
    (exact.length < MIN_APPROXIMATE_LENGTH ? null : approximateEnds(normalised.text, exact, near));
  return found === null ? null : originalRange(normalised, original, found);
};

/**
 * Finds a Quotation again in a text that may have changed: at its old place, then word for word elsewhere with the help of
 * its context, then but for typography, then but for small changes of wording. `null` where it is gone.
 * The way of the W3C selectors in Hypothesis's anchoring.
 */
export const anchorQuotation = (text: string, quotation: Quotation): TextRange | null => {
  const { start, end, exact } = quotation;
  if (exact === '') return null;
  const context = quotation.prefix.length + quotation.suffix.length;
  // Two letters may stand at the old place by chance: what stood around them has to be there, too.
  if (text.slice(start, end) === exact && contextAt(text, quotation, quotation) * 2 >= context)
    return { start, end };
  return (
    bestExact(text, quotation, occurrences(text, exact), start) ??
    inNormalised(normalise(text), text, quotation)
  );
};
