import type { LanguagePack } from '../languages/pack.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import {
  endOf,
  type Name,
  namedBy,
  type NameWord,
  type PlacedWords,
  startsSentence,
  type WordRun,
} from './name-words.ts';

/** Longer words in capitals are headlines, not acronyms. */
const LONGEST_ACRONYM = 6;
/** "EU", "AfD", "BMW". */
const ACRONYM = /^\p{Lu}.*\p{Lu}/u;
/** Shorter words that end in s are seldom genitives. */
const SHORTEST_GENITIVE = 5;

const NOTHING: ReadonlySet<string> = new Set();

const cuesOf = perPack(({ names, reporting, months, weekdays, units, scales }) => ({
  title: new RegExp(`${anyOf(names.amongNouns?.titleEnds ?? [])}(?:in|innen|s|es|en|n)?$`, 'u'),
  commonNoun: new RegExp(`.${anyOf(names.amongNouns?.commonNounEnds ?? [])}$`, 'u'),
  determiners: names.amongNouns?.determiners ?? NOTHING,
  measures: new Set([
    ...(names.amongNouns?.timeNouns ?? []),
    ...[...Object.values(units), ...scales.map(({ words }) => words)].flatMap((words) => words.split('|')),
    ...months.flat(),
    ...weekdays.flat(),
  ]),
  reportingVerbs: new Set(reporting?.verbs),
}));

type Cues = ReturnType<typeof cuesOf>;

/**
 * The name in a run of capitalised words of a language that capitalises every noun; null where there is none. It is sure
 * (not `initial`) after a title, as an acronym, as two words in a row inside a sentence, as the subject of a reporting verb
 * without an article, and as a genitive before an office: "Hamburgs Bürgermeister". Any other noun may be a name.
 */
export const nameAmongNouns = (
  text: string,
  placed: PlacedWords<NameWord>,
  { first: from, last: to }: WordRun,
  pack: LanguagePack,
): Name | null => {
  const cues = cuesOf(pack);
  const { words } = placed;
  const isCommon = ({ bare, isNoName }: NameWord): boolean =>
    isNoName || cues.measures.has(bare) || cues.title.test(bare) || cues.commonNoun.test(bare);
  const at = (index: number): NameWord | undefined => words[index];
  let first = from;
  let hasTitle = false;
  for (let word = at(first); first <= to && word !== undefined && isCommon(word); word = at(first)) {
    hasTitle = cues.title.test(word.bare) || pack.names.titles.has(word.bare);
    first += 1;
  }
  if (first > to) return null;
  let last = to;
  for (
    let word = at(last);
    last > first && word !== undefined && !isNamePart(word, isCommon);
    word = at(last)
  )
    last -= 1;
  const run = { first, last };
  const acronym = acronymIn(text, placed, run);
  if (acronym !== null) return namedBy(text, placed, { first: acronym, last: acronym }, false);
  const isGenitive = first === last && to > last && isGenitiveBeforeNoun(placed, run, cues);
  const name = namedBy(
    text,
    placed,
    run,
    !(hasTitle || isGenitive || isPairInSentence(text, placed, run) || isSubject(text, placed, run, cues)),
  );
  return isGenitive ? { ...name, words: name.words.map((word) => word.replace(/s$/u, '')) } : name;
};

const isNamePart = (word: NameWord, isCommon: (word: NameWord) => boolean): boolean =>
  word.isCapitalised && !isCommon(word);

/** The index of the first acronym of a run: "EU" in "EU-Kommission"; null where there is none. */
const acronymIn = (text: string, placed: PlacedWords<NameWord>, { first, last }: WordRun): number | null => {
  for (let at = first; at <= last; at += 1) {
    const written = text.slice(placed.starts[at] ?? 0, endOf(placed, at));
    if (written.length <= LONGEST_ACRONYM && ACRONYM.test(written)) return at;
  }
  return null;
};

/** "Hamburgs" in "Hamburgs Bürgermeister", not in "des Landes Präsident". */
const isGenitiveBeforeNoun = ({ words }: PlacedWords<NameWord>, { first }: WordRun, cues: Cues): boolean => {
  const { bare = '' } = words[first] ?? {};
  return (
    bare.length >= SHORTEST_GENITIVE &&
    bare.endsWith('s') &&
    !cues.determiners.has(words[first - 1]?.bare ?? '')
  );
};

/** Two words with a capital and a space between them; at the start of a sentence the first may be any word. */
const isPairInSentence = (text: string, placed: PlacedWords<NameWord>, { first, last }: WordRun): boolean => {
  const from = startsSentence(text, placed.starts[first] ?? 0) ? first + 1 : first;
  for (let at = from + 1; at <= last; at += 1) {
    const isJoinedBySpace = /^\s$/u.test(text.slice(endOf(placed, at - 1), placed.starts[at]));
    const bothCapitalised =
      placed.words[at - 1]?.isCapitalised === true && placed.words[at]?.isCapitalised === true;
    if (isJoinedBySpace && bothCapitalised) return true;
  }
  return false;
};

/** "sagte Weber", "Weber sagte", not "der Richter sagte". */
const isSubject = (
  text: string,
  placed: PlacedWords<NameWord>,
  { first, last }: WordRun,
  { determiners, reportingVerbs }: Cues,
): boolean => {
  const { words } = placed;
  const before = words[first - 1];
  const after = words[last + 1];
  if (before !== undefined && determiners.has(before.bare)) return false;
  const follows = (left: number): boolean =>
    /^,? ?$/u.test(text.slice(endOf(placed, left), placed.starts[left + 1]));
  return (
    (before !== undefined && reportingVerbs.has(before.bare) && follows(first - 1)) ||
    (after !== undefined && reportingVerbs.has(after.bare) && follows(last))
  );
};
