import { tokenise, type Token } from '../reading/tokenise.ts';
import { overlaps, type TextRange } from '../text/range.ts';

/** A Statement on one side of a dispute; offsets count from the start of `text`. */
export interface DisputedStatement {
  readonly side: number;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
  /** The words that differ. */
  readonly values: readonly TextRange[];
}

/** A longer subject is cut to the words next to the values. */
const MOST_WORDS = 6;
/** Only blanks, hyphens and apostrophes may part the words of a subject. */
const JOINED = /^[\s\u00A0\-–'’]*$/u;
const HAS_LETTER = /\p{L}/u;

interface Run {
  readonly tokens: readonly Token[];
  readonly content: number;
  /** UTF-16 units to the nearest value. */
  readonly distance: number;
}

/**
 * What Statements of a dispute are about: the longest run of content words in one of them that every other side has too, the one
 * nearest to the differing values among equals. "The damage is put at €2m", "Owner puts damage at €4m" → "damage is put". Empty
 * where they share no content word.
 */
export const disputeSubject = (statements: readonly DisputedStatement[]): string => {
  const read = statements.map((statement) => ({
    statement,
    tokens: tokenise(statement.text, statement.language),
  }));
  const stemsOfSide = new Map<number, Set<string>>();
  for (const { statement, tokens } of read) {
    const stems = stemsOfSide.get(statement.side) ?? new Set<string>();
    for (const { stem } of tokens) stems.add(stem);
    stemsOfSide.set(statement.side, stems);
  }
  const isShared = ({ stem }: Token): boolean => [...stemsOfSide.values()].every((stems) => stems.has(stem));
  let best: { readonly run: Run; readonly text: string } | null = null;
  for (const { statement, tokens } of read) {
    for (const run of runsOf(statement, tokens, isShared)) {
      if (best === null || isBetter(run, best.run)) best = { run, text: statement.text };
    }
  }
  const first = best?.run.tokens[0];
  const last = best?.run.tokens.at(-1);
  return best === null || first === undefined || last === undefined
    ? ''
    : best.text.slice(first.start, last.end).replace(/\s+/gu, ' ');
};

const isBetter = (a: Run, b: Run): boolean =>
  a.content > b.content || (a.content === b.content && a.distance < b.distance);

const runsOf = (
  { text, values }: DisputedStatement,
  tokens: readonly Token[],
  isShared: (token: Token) => boolean,
): Run[] => {
  const runs: Run[] = [];
  let open: Token[] = [];
  const close = (): void => {
    const run = asRun(open, values);
    if (run !== null) runs.push(run);
    open = [];
  };
  for (const token of tokens) {
    const previous = open.at(-1);
    const isValue = values.some((value) => overlaps(value, token));
    const isContent = !token.stop && HAS_LETTER.test(token.word);
    const isPart = !isValue && (isContent ? isShared(token) : token.stop);
    if (!isPart || (previous !== undefined && !JOINED.test(text.slice(previous.end, token.start)))) close();
    if (isPart) open.push(token);
  }
  close();
  return runs;
};

/** The words between the first and the last content word; null where there is none. */
const asRun = (tokens: readonly Token[], values: readonly TextRange[]): Run | null => {
  const distanceTo = ({ start, end }: TextRange): number =>
    Math.min(...values.map((value) => (value.start >= end ? value.start - end : start - value.end)));
  const content = tokens.filter(({ stop }) => !stop);
  const nearest =
    content.length <= MOST_WORDS || distanceTo(content[0] ?? NOWHERE) < distanceTo(content.at(-1) ?? NOWHERE)
      ? content.slice(0, MOST_WORDS)
      : content.slice(-MOST_WORDS);
  const [first, last] = [nearest[0], nearest.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    tokens: tokens.filter(({ start, end }) => start >= first.start && end <= last.end),
    content: nearest.length,
    distance: distanceTo({ start: first.start, end: last.end }),
  };
};

const NOWHERE: TextRange = { start: 0, end: 0 };
