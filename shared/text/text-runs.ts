import type { TextRange } from './range.ts';

/** A stretch of text over which the same decorations hold, and nothing begins or ends. */
export interface Run<T> extends TextRange {
  readonly decorations: readonly T[];
}

/**
 * Cuts `range` where a decoration begins or ends: overlapping decorations become runs that carry several.
 * Decorations keep the order given; parts of them outside `range` are left out.
 */
export const textRuns = <T extends TextRange>(range: TextRange, decorations: readonly T[]): Run<T>[] => {
  const within = decorations.filter(
    ({ start, end }) => start < range.end && end > range.start && start < end,
  );
  const cuts = [range.start, range.end, ...within.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut >= range.start && cut <= range.end)
    .toSorted((a, b) => a - b);
  return cuts.flatMap((start, place) => {
    const end = cuts[place + 1];
    if (end === undefined || end === start) return [];
    return [{ start, end, decorations: within.filter((item) => item.start <= start && item.end >= end) }];
  });
};
