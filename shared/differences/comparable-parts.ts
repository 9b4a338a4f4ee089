import { hasPart, type PackPart } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import type { DifferenceType } from './difference.ts';
import type { Reading } from './reading.ts';

/** The kinds of Difference that need words of one language; figures, dates and names are compared across languages. */
const NEEDED_PARTS = {
  negation: ['negation', 'assertions'],
  opposite: ['opposites', 'assertions', 'directedDeeds'],
  modality: ['modality'],
  attribution: ['reporting'],
  quotation: [],
  wording: [],
} as const satisfies Partial<Record<DifferenceType, readonly PackPart[]>>;

/** A kind of Difference that cannot be looked for between all Readings. */
export type LanguageBoundType = keyof typeof NEEDED_PARTS;

const TYPES = Object.keys(NEEDED_PARTS) as readonly LanguageBoundType[];

export interface ComparableParts {
  /** Whether all Readings are in one language. */
  readonly isOneLanguage: boolean;
  /** Looked for between no two Sources of these Readings: each Source is in another language, or no pack knows the words. */
  readonly never: readonly LanguageBoundType[];
  /** Looked for between some of the Sources, and not between others. Holds none of `never`. */
  readonly partly: readonly LanguageBoundType[];
}

/**
 * Which kinds of Difference could not be looked for among some Readings, so that nothing may be concluded from their
 * absence. Both lists are empty where everything could be compared, and for the Readings of a single Source.
 */
export const comparableParts = (readings: readonly Reading[]): ComparableParts => {
  // A Source is in one language.
  const bySiglum = new Map(readings.map(({ siglum, language }) => [siglum, packFor(language)]));
  const packs = [...bySiglum.values()];
  const isOneLanguage = new Set(packs).size <= 1;
  if (packs.length < 2) return { isOneLanguage, never: [], partly: [] };
  const pairsOf = (parts: readonly PackPart[]): { readonly compared: number; readonly all: number } => {
    let [compared, all] = [0, 0];
    for (const [at, pack] of packs.entries()) {
      for (const other of packs.slice(at + 1)) {
        all += 1;
        if (pack === other && parts.every((part) => hasPart(pack, part))) compared += 1;
      }
    }
    return { compared, all };
  };
  const counted = TYPES.map((type) => ({ type, ...pairsOf(NEEDED_PARTS[type]) }));
  return {
    isOneLanguage,
    never: counted.filter(({ compared }) => compared === 0).map(({ type }) => type),
    partly: counted.filter(({ compared, all }) => compared > 0 && compared < all).map(({ type }) => type),
  };
};
