import { baseLanguage } from '../shared/languages/base-language.ts';
import { type DateMention, extractDates } from '../shared/reading/dates.ts';
import { extractFigures } from '../shared/reading/figures.ts';
import { extractNames } from '../shared/reading/names.ts';
import { tokenise } from '../shared/reading/tokenise.ts';
import type { PassageId } from '../shared/text/passage.ts';
import type { TextRange } from '../shared/text/range.ts';
import type { BenchCase } from './read-bench.ts';

/** What two Passages have in common, each thing in one list only. Words and names are stems. */
export interface SharedContent {
  readonly names: readonly string[];
  /** Amounts and dates. */
  readonly figures: readonly string[];
  /** Words of the first passages of several articles: what the whole event is about. */
  readonly core: readonly string[];
  readonly others: readonly string[];
  readonly acrossLanguages: boolean;
}

interface Content {
  readonly language: string;
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Passages that an article says its main point in: headline, dateline, lead. */
const OPENING = 3;

/** Reads a case, so that any two of its Passages can be compared. Throws a RangeError where a Passage is unknown. */
export const createSharedContent = ({
  sources,
}: BenchCase): ((a: PassageId, b: PassageId) => SharedContent) => {
  const contents = new Map(
    sources.flatMap(({ language, passages }) =>
      passages.map(({ id, text }) => [id, readContent(text, language)] as const),
    ),
  );
  const contentOf = (id: PassageId): Content => {
    const content = contents.get(id);
    if (content === undefined) throw new RangeError(`No passage ${id}`);
    return content;
  };
  const core = inSeveral(
    sources.map(
      ({ passages }) => new Set(passages.slice(0, OPENING).flatMap(({ id }) => [...contentOf(id).words])),
    ),
  );
  return (first, second) => {
    const [a, b] = [contentOf(first), contentOf(second)];
    const words = [...a.words].filter((stem) => b.words.has(stem));
    // In a headline every word may have a capital, so that both must call it a name.
    const isName = (stem: string): boolean => a.names.has(stem) && b.names.has(stem);
    return {
      names: words.filter(isName),
      figures: [...a.figures].filter((figure) => b.figures.has(figure)),
      core: words.filter((stem) => !isName(stem) && core.has(stem)),
      others: words.filter((stem) => !isName(stem) && !core.has(stem)),
      acrossLanguages: a.language !== b.language,
    };
  };
};

const readContent = (text: string, language: string): Content => {
  const tokens = tokenise(text, language);
  const dates = extractDates(text, null, language);
  const stemsIn = (ranges: readonly TextRange[]): Set<string> =>
    new Set(
      tokens
        .filter(
          ({ start, end, stop }) => !stop && ranges.some((range) => start < range.end && end > range.start),
        )
        .map(({ stem }) => stem),
    );
  const inDates = stemsIn(dates);
  return {
    language: baseLanguage(language),
    names: stemsIn(extractNames(text, tokens, language)),
    figures: new Set([
      ...extractFigures(text, language)
        .filter(({ kind }) => kind !== 'year')
        .map(({ amount, unit }) => `${String(amount)} ${unit}`.trim()),
      ...dates.flatMap(namedParts),
    ]),
    words: new Set(
      [...stemsIn([{ start: 0, end: text.length }])].filter((stem) => !/\d/.test(stem) && !inDates.has(stem)),
    ),
  };
};

/** What a date states, as far as another may state the same: "2 March 2014" → its day, its year. */
const namedParts = ({ year, month, day, weekday }: DateMention): string[] => [
  ...(year === null ? [] : [`year ${String(year)}`]),
  ...(month === null ? [] : [`month ${String(month)}${day === null ? '' : ` day ${String(day)}`}`]),
  ...(weekday === null ? [] : [`weekday ${String(weekday)}`]),
];

const inSeveral = (openings: readonly ReadonlySet<string>[]): Set<string> => {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const stem of openings.flatMap((stems) => [...stems])) (once.has(stem) ? several : once).add(stem);
  return several;
};
