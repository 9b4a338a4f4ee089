/** A half-open span `[start, end)` of UTF-16 units into one Source's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Number of UTF-16 units that both ranges cover; 0 where they do not meet. */
export const sharedLength = (a: TextRange, b: TextRange): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
