/** Text that is wrapped by hand is wrapped no wider than this. */
const MAX_WRAP_WIDTH = 120;
const MIN_WRAP_WIDTH = 40;

/** A wrapped line is filled until its next word does not fit; this much slack allows for ragged editors. */
const FILL = 0.88;

/** Share of a paragraph's lines that must be filled like that before it counts as wrapped. */
const MIN_FILLED_SHARE = 0.6;

/** Lines so much shorter than the others, ending in a full stop, end a paragraph even without an empty line. */
const SHORT_LAST_LINE = 0.7;

export const BULLET = /^[•◦‣▪▫●○■□·∙➤►▶✓✔*–—-]\s+(?=\S)/u;
export const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][)])\s+(?=\S)/;

export const startsItem = (line: string): boolean => BULLET.test(line) || NUMBERED.test(line);

const width = (line: string): number => line.trimEnd().length;

/** The width that a text is wrapped at; `null` where its lines are paragraphs. */
const wrapWidth = (lines: readonly string[]): number | null => {
  const widths = lines
    .filter((line) => /\s/.test(line.trim()))
    .map(width)
    .toSorted((a, b) => a - b);
  // A long address in one line does not unwrap the rest.
  const widest = widths[Math.floor((widths.length - 1) * 0.97)] ?? 0;
  return widest >= MIN_WRAP_WIDTH && widest <= MAX_WRAP_WIDTH ? widest : null;
};

const isFilled = (line: string, next: string, limit: number): boolean =>
  width(line) + 1 + (/^\s*(\S*)/.exec(next)?.[1]?.length ?? 0) > limit * FILL;

const joinWrapped = (group: readonly string[], limit: number): string[] => {
  const pairs = group.slice(1).map((next, at) => [group[at] ?? '', next] as const);
  const candidates = pairs.filter(([, next]) => !startsItem(next.trim()));
  const filled = candidates.filter(([line, next]) => isFilled(line, next, limit)).length;
  // Where most lines end a sentence, each is a paragraph that happens to be as long as the others.
  const ended = candidates.filter(([line]) => /[.!?]["”’)]?\s*$/.test(line)).length;
  const isWrapped =
    candidates.length > 0 && filled >= candidates.length * MIN_FILLED_SHARE && ended <= candidates.length / 2;
  const joined: string[] = [];
  group.forEach((line, at) => {
    const before = group[at - 1];
    const endsBefore =
      before === undefined ||
      (width(before) < limit * SHORT_LAST_LINE &&
        /[.!?:]["”’)]?\s*$/.test(before) &&
        !/^\s*\p{Ll}/u.test(line));
    const isContinuedItem =
      before !== undefined && /^\s+/.test(line) && startsItem((joined.at(-1) ?? '').trim());
    if (before !== undefined && !startsItem(line.trim()) && (isContinuedItem || (isWrapped && !endsBefore))) {
      joined.push(`${joined.pop() ?? ''} ${line.trim()}`);
    } else {
      joined.push(line);
    }
  });
  return joined;
};

/**
 * Logical lines of a text: hard-wrapped paragraphs are joined to one line each, and a line of its own stays one. An empty
 * string stands for each empty line.
 */
export const rejoinLines = (text: string): string[] => {
  const lines = text.split('\n');
  const limit = wrapWidth(lines);
  if (limit === null) return lines;
  const result: string[] = [];
  let group: string[] = [];
  const flush = (): void => {
    if (group.length > 0) result.push(...joinWrapped(group, limit));
    group = [];
  };
  for (const line of lines) {
    if (line.trim() === '') {
      flush();
      result.push('');
    } else {
      group.push(line);
    }
  }
  flush();
  return result;
};
