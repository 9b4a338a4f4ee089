import type { Comparison, Group } from '../differences/comparison.ts';
import { extractNames } from '../reading/names.ts';
import { tokenise } from '../reading/tokenise.ts';
import { siglumOf } from '../text/passage.ts';
import { overlaps } from '../text/range.ts';
import { citerOf } from './citer.ts';

/** What a Source is called. */
export interface TitledSource {
  /** Its own title; null where it has none. */
  readonly title: string | null;
  readonly fileName: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** A name that two titles share tells more about an event than another word. */
const NAME_WEIGHT = 2;

/**
 * A title for a comparison: the Sources' own title that shares most with the others, the first among equals. Where no Source has one,
 * the words that most Sources agree on, and a file name only where nothing better is known. Empty without Sources.
 */
export const proposeTitle = (sources: readonly TitledSource[], comparison: Comparison | null): string =>
  mostShared(sources) ?? broadestWording(comparison) ?? sources[0]?.fileName ?? '';

const mostShared = (sources: readonly TitledSource[]): string | null => {
  const titles = sources.flatMap(({ title, language }) =>
    title === null || title.trim() === '' ? [] : [{ title, terms: termsOf(title, language) }],
  );
  const scored = titles.map(({ title, terms }) => ({
    title,
    score: [...terms].reduce(
      (sum, [term, weight]) => sum + weight * (titles.filter((other) => other.terms.has(term)).length - 1),
      0,
    ),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.title ?? null;
};

/** Stem of each content word → its weight. */
const termsOf = (title: string, language: string): ReadonlyMap<string, number> => {
  const tokens = tokenise(title, language);
  const names = extractNames(title, tokens, language);
  return new Map(
    tokens
      .filter(({ stop }) => !stop)
      .map((token) => [token.stem, names.some((name) => overlaps(name, token)) ? NAME_WEIGHT : 1]),
  );
};

const sourcesIn = ({ passages }: Group): number => new Set(passages.map(siglumOf)).size;

const broadestWording = (comparison: Comparison | null): string | null => {
  const [best] = (comparison?.groups ?? []).toSorted(
    (a, b) =>
      Number(b.status === 'agree') - Number(a.status === 'agree') ||
      b.independent - a.independent ||
      sourcesIn(b) - sourcesIn(a),
  );
  return best === undefined || comparison === null
    ? null
    : citerOf(comparison.sources).member(best.wording).words;
};
