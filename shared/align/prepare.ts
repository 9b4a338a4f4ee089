import { type Alias, extractNames, findAliases } from '../text/names.ts';
import { baseLanguage, stemOf } from '../text/stem.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import type { AlignPassage, AlignSource } from './alignment.ts';
import { backgroundIdf } from './background.ts';
import { type FigureKey, figureKeys } from './figure-keys.ts';
import { centroidOf, vectorRow } from './word-vectors.ts';

/** A sparse vector: distinct ids ascending, and the weight of each. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Euclidean length of the weights. */
  readonly norm: number;
  /** Sum of the weights. */
  readonly total: number;
}

/** One linkable Passage, ready to be compared. */
export interface PreparedPassage {
  readonly passage: AlignPassage;
  /** Index into `Prepared.sources`. */
  readonly source: number;
  /** Place among the linkable Passages of its Source. */
  readonly place: number;
  readonly tokens: readonly Token[];
  /** Stems, by how rare they are in news at large. */
  readonly background: SparseVector;
  /** Stems, by how rare they are among these Sources. */
  readonly topical: SparseVector;
  /** Stems, by both. */
  readonly terms: SparseVector;
  /** Runs of four characters inside words. */
  readonly grams: SparseVector;
  /** Neighbouring pairs of telling stems. */
  readonly pairs: SparseVector;
  /** Values and units. */
  readonly figures: SparseVector;
  readonly figureTexts: ReadonlyMap<number, FigureKey>;
  /** Words of names. */
  readonly names: SparseVector;
  readonly nameTexts: ReadonlyMap<number, string>;
  /** For each id of `terms`: the row of its word vector, -1 where it has none. */
  readonly meanings: Int32Array;
  /** Mean of the word vectors, weighed like `terms`; of unit length, or zero. */
  readonly centroid: Float64Array;
  /** Each different stem and its id. */
  readonly stemIds: readonly (readonly [string, number])[];
}

export interface PreparedSource {
  readonly siglum: string;
  readonly language: string;
  /** Index of its first Passage in `Prepared.passages`. */
  readonly from: number;
  /** Number of its linkable Passages. */
  readonly size: number;
}

export interface Prepared {
  readonly sources: readonly PreparedSource[];
  /** All linkable Passages, Source by Source. */
  readonly passages: readonly PreparedPassage[];
  /** How far these are many brief Sources: 0 for a few or for whole articles, 1 for ten or more of a sentence or two. */
  readonly crowding: number;
}

/** What one Passage holds before the whole is known. */
interface Draft {
  readonly passage: AlignPassage;
  readonly source: number;
  readonly place: number;
  readonly tokens: readonly Token[];
  readonly stems: Map<number, number>;
  readonly stemTexts: Map<number, string>;
  /** Stem → row of its word vector. */
  readonly rows: Map<number, number>;
  readonly grams: Map<number, number>;
  readonly pairs: Map<number, number>;
  readonly figures: Map<number, FigureKey>;
  readonly names: Map<number, string>;
}

const GRAM_LENGTH = 4;
/** The further occurrences of a stem in one Passage count little. */
const saturated = (count: number): number => 1 + Math.log(count);

/** Gives each different key a number. */
class Vocabulary {
  private readonly ids = new Map<string, number>();

  id(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(key, id);
    return id;
  }

  get size(): number {
    return this.ids.size;
  }
}

const isTelling = (token: Token): boolean => !token.stop && /[\p{L}\p{N}]/u.test(token.stem);

/** Stands for the words of an alias's long form wherever the short form is written, and the other way round. */
const aliasHits = (tokens: readonly Token[], aliases: readonly Alias[]): Alias[] => {
  if (aliases.length === 0) return [];
  const words = tokens.map((token) => token.word.replace(/'s?$/, ''));
  const line = ` ${words.join(' ')} `;
  return aliases.filter((alias) => line.includes(` ${alias.long.join(' ')} `));
};

/** Words that some text writes with a capital inside a sentence, so that they are names at its start as well. */
const knownNames = (found: readonly ReturnType<typeof extractNames>[]): Set<string> => {
  const known = new Set<string>();
  for (const names of found) {
    for (const name of names) if (!name.initial) for (const word of name.words) known.add(word);
  }
  return known;
};

/** Aliases of all texts, each once. */
const collectAliases = (sources: readonly AlignSource[]): Alias[] => {
  const aliases = new Map<string, Alias>();
  for (const source of sources) {
    for (const passage of source.passages) {
      if (!passage.text.includes('(')) continue;
      for (const alias of findAliases(passage.text))
        aliases.set(`${alias.short} ${alias.long.join(' ')}`, alias);
    }
  }
  return [...aliases.values()].toSorted((a, b) => (a.short < b.short ? -1 : 1));
};

const count = (counts: Map<number, number>, id: number): void => {
  counts.set(id, (counts.get(id) ?? 0) + 1);
};

/**
 * Reads the Sources' linkable Passages into vectors. `onPassage` hears of each Passage that was tokenised and may throw
 * to stop. Sources are taken as they come; asides are left out.
 */
export const prepare = (
  sources: readonly AlignSource[],
  onPassage: (done: number) => void = () => {},
): Prepared => {
  const vocabulary = new Vocabulary();
  const aliases = collectAliases(sources);
  const tokenised: {
    source: number;
    place: number;
    passage: AlignPassage;
    tokens: Token[];
    language: string;
  }[] = [];
  const preparedSources: PreparedSource[] = [];
  for (const [index, source] of sources.entries()) {
    const from = tokenised.length;
    for (const passage of source.passages) {
      if (passage.kind === 'aside') continue;
      const place = tokenised.length - from;
      tokenised.push({
        source: index,
        place,
        passage,
        tokens: tokenise(passage.text, source.language),
        language: source.language,
      });
      onPassage(tokenised.length);
    }
    preparedSources.push({
      siglum: source.siglum,
      language: baseLanguage(source.language),
      from,
      size: tokenised.length - from,
    });
  }

  const found = tokenised.map(({ passage, tokens }) => extractNames(passage.text, tokens));
  const known = knownNames(found);
  const drafts = tokenised.map(({ source, place, passage, tokens, language }, at): Draft => {
    const draft: Draft = {
      passage,
      source,
      place,
      tokens,
      stems: new Map(),
      stemTexts: new Map(),
      rows: new Map(),
      grams: new Map(),
      pairs: new Map(),
      figures: new Map(),
      names: new Map(),
    };
    const addStem = (stem: string): void => {
      const id = vocabulary.id(stem);
      count(draft.stems, id);
      draft.stemTexts.set(id, stem);
    };
    let previous: string | null = null;
    const english = baseLanguage(language) === 'en';
    for (const token of tokens) {
      if (!isTelling(token)) continue;
      addStem(token.stem);
      if (english) {
        const row = vectorRow(token.word.replace(/'s?$/, ''));
        if (row >= 0) draft.rows.set(vocabulary.id(token.stem), row);
      }
      if (previous !== null) count(draft.pairs, vocabulary.id(`+${previous} ${token.stem}`));
      previous = token.stem;
      const padded = `_${token.word}_`;
      for (let from = 0; from === 0 || from + GRAM_LENGTH <= padded.length; from += 1) {
        count(draft.grams, vocabulary.id(`~${padded.slice(from, from + GRAM_LENGTH)}`));
      }
    }
    for (const alias of aliasHits(tokens, aliases)) {
      addStem(stemOf(alias.short, language));
      draft.names.set(vocabulary.id(`@${alias.short}`), alias.short.toUpperCase());
    }
    for (const figure of figureKeys(passage.text, language))
      draft.figures.set(vocabulary.id(`=${figure.key}`), figure);
    for (const name of found[at] ?? []) {
      for (const word of name.words) {
        if ((name.initial && !known.has(word)) || word.length < 2) continue;
        draft.names.set(vocabulary.id(`@${word}`), name.text);
      }
    }
    return draft;
  });

  const projectIdf = inverseFrequencies(drafts, vocabulary.size);
  return {
    sources: preparedSources,
    passages: drafts.map((draft) => weigh(draft, projectIdf)),
    crowding: crowdingOf(drafts.length, sources.length),
  };
};

/** Passages per Source: at most so many are a brief item, at least so many an article. */
const BRIEF = 2;
const ARTICLE = 8;
/** So many brief Sources beyond two are a crowd. */
const CROWD = 8;

const crowdingOf = (passages: number, sources: number): number => {
  const brevity = (ARTICLE - passages / Math.max(1, sources)) / (ARTICLE - BRIEF);
  const many = (sources - 2) / CROWD;
  return clamped(brevity) * clamped(many);
};

const clamped = (part: number): number => Math.max(0, Math.min(1, part));

/** id → log of how rare it is among these Passages. */
const inverseFrequencies = (drafts: readonly Draft[], size: number): Float64Array => {
  const frequency = new Float64Array(size);
  for (const draft of drafts) {
    for (const ids of [draft.stems, draft.grams, draft.pairs, draft.figures, draft.names]) {
      for (const id of ids.keys()) frequency[id] = (frequency[id] ?? 0) + 1;
    }
  }
  return frequency.map((documents) => Math.log((drafts.length + 1) / (documents + 0.5)));
};

const weigh = (draft: Draft, projectIdf: Float64Array): PreparedPassage => {
  const topicalOf = (id: number): number => projectIdf[id] ?? 0;
  const backgroundOf = (id: number): number => backgroundIdf(draft.stemTexts.get(id) ?? '');
  const stems = [...draft.stems];
  const terms = sparse(
    stems.map(([id, times]) => [
      id,
      saturated(times) * Math.sqrt(backgroundOf(id) * Math.max(0.05, topicalOf(id))),
    ]),
  );
  const meanings = Int32Array.from(terms.ids, (id) => draft.rows.get(id) ?? -1);
  return {
    passage: draft.passage,
    source: draft.source,
    place: draft.place,
    tokens: draft.tokens,
    background: sparse(stems.map(([id, times]) => [id, saturated(times) * backgroundOf(id)])),
    topical: sparse(stems.map(([id, times]) => [id, saturated(times) * topicalOf(id)])),
    terms,
    meanings,
    centroid: centroidOf(meanings, terms.weights),
    grams: sparse([...draft.grams].map(([id, times]) => [id, saturated(times) * topicalOf(id)])),
    pairs: sparse([...draft.pairs.keys()].map((id) => [id, 1])),
    figures: sparse([...draft.figures].map(([id, figure]) => [id, figure.weight * topicalOf(id)])),
    figureTexts: draft.figures,
    names: sparse([...draft.names.keys()].map((id) => [id, topicalOf(id)])),
    nameTexts: draft.names,
    stemIds: [...draft.stemTexts].map(([id, stem]) => [stem, id]),
  };
};

const sparse = (entries: readonly (readonly [number, number])[]): SparseVector => {
  const sorted = entries.toSorted((a, b) => a[0] - b[0]);
  const weights = Float64Array.from(sorted, ([, weight]) => weight);
  return {
    ids: Int32Array.from(sorted, ([id]) => id),
    weights,
    norm: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)),
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
};
