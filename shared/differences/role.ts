import type { LanguagePack } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { perPack } from '../languages/per-pack.ts';
import { conceptKey } from '../reading/concepts.ts';
import { stemOf } from '../reading/stem.ts';
import { haveLikeVectors, vectorRow } from '../reading/word-vectors.ts';
import { contextOf, type Fact } from './facts.ts';
import { stemmedRows } from './stemmed-rows.ts';

/**
 * How surely two facts of one type tell the same thing of the same thing, from about 0 to 1: what they count and the
 * words near them.
 */
export const roleSimilarity = (a: Fact, b: Fact): number => {
  const context = contextOverlap(contextOf(a), contextOf(b));
  if (a.kind !== 'figure' || b.kind !== 'figure') return context;
  const nouns = nounAgreement(a.figure.nouns, b.figure.nouns, a.figure.unit, b.figure.unit, packOf(a));
  return a.figure.kind === 'count' || a.figure.kind === 'rank' ? 0.5 * nouns + 0.5 * context : context;
};

const totalWeight = (context: ReadonlyMap<string, number>): number =>
  [...context.values()].reduce((sum, weight) => sum + weight, 0);

/** Share of the lighter side's context weight that the other side has too. */
const contextOverlap = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  const lighter = Math.min(totalWeight(a), totalWeight(b));
  if (lighter === 0) return 0;
  let shared = 0;
  for (const [word, weight] of a) shared += Math.min(weight, b.get(word) ?? 0);
  return shared / lighter;
};

/** Rows of stems that count as one noun. */
const sameNounsOf = perPack((pack) => stemmedRows(pack.sameNouns, pack));

/** Agreement of two nouns for one thing. */
const SAME_NOUN = 0.9;

export const nounAgreement = (
  a: readonly string[],
  b: readonly string[],
  headA: string,
  headB: string,
  pack: LanguagePack,
): number => {
  if (headA === '' || headB === '') return 0.4;
  const stem = (word: string): string => stemOf(word, pack.tag);
  const [left, right] = [stem(headA), stem(headB)];
  const areOfOneKind = !areOfTwoKinds(a, b, pack);
  if (left === right) return areOfOneKind ? 1 : 0.5;
  const isOneNoun =
    sameNounsOf(pack).some((row) => row.has(left) && row.has(right)) ||
    conceptKeyOf(headA, pack) === conceptKeyOf(headB, pack);
  if (isOneNoun && areOfOneKind) return SAME_NOUN;
  // "ships" are like "vessels", but "pirate ships" are no "merchant vessels".
  if (!areOfOneKind && (isOneNoun || areAlike(headA, headB, pack))) return 0;
  if (arePeople(headA, headB, pack) || areAlike(headA, headB, pack)) return 0.5;
  const stemsB = new Set(b.map(stem));
  const common = a.map(stem).filter((noun) => stemsB.has(noun));
  if (common.length === 0) return 0;
  // "pirate boats" against "pirates": one is what the other is said of.
  return common.some((noun) => noun !== left && noun !== right) ? 0.7 : 0.5;
};

/** "three pirate ships" against "five merchant vessels": what is said in front of the heads shares nothing. */
const areOfTwoKinds = (
  a: readonly string[],
  b: readonly string[],
  { tag, figures }: LanguagePack,
): boolean => {
  if (tag !== 'en') return false;
  const kindsOf = (nouns: readonly string[]): string[] =>
    nouns
      .slice(0, -1)
      .filter(
        (noun) => !figures.adjectives.has(noun) && !figures.fillers.includes(noun) && !noun.endsWith('ly'),
      )
      .map((noun) => stemOf(noun, tag));
  const [left, right] = [kindsOf(a), kindsOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((noun) => right.includes(noun));
};

const PEOPLE =
  /(?:m[ae]n|women|er|or|ist|ee|people|child|kid|body|bodies|suspect|victim|student|patient|resident|migrant|pirate|brigand|crew)$/u;

/** Whether two nouns may both be people, as far as English endings tell. */
const arePeople = (a: string, b: string, { tag }: LanguagePack): boolean =>
  tag === 'en' && PEOPLE.test(a) && PEOPLE.test(b);

/** The concept of an English noun; other nouns have none. */
const conceptKeyOf = (noun: string, { tag }: LanguagePack): string =>
  tag === 'en' ? conceptKey(stemOf(noun, tag)) : noun;

/** Cosine from which two nouns may be used for one thing. What is of one class is as alike ("bus", "train"), so that the words around have to agree. */
const ALIKE = 0.6;

const areAlike = (a: string, b: string, { tag }: LanguagePack): boolean => {
  const [left, right] = tag === 'en' ? [vectorRow(a), vectorRow(b)] : NO_ROWS;
  return haveLikeVectors(left, right, ALIKE);
};

const NO_ROWS = [-1, -1] as const;

/** Weight of a word that stands so near a figure that it tells what the figure is of. */
const NEAR_WEIGHT = 0.6;

/** Whether a word right beside both figures is the same. */
export const shareNearWord = (a: Fact, b: Fact): boolean => {
  const right = contextOf(b);
  for (const [word, weight] of contextOf(a))
    if (weight >= NEAR_WEIGHT && (right.get(word) ?? 0) >= NEAR_WEIGHT) return true;
  return false;
};

export const sameNoun = (a: Fact, b: Fact): number =>
  a.kind === 'figure' && b.kind === 'figure'
    ? nounAgreement(a.figure.nouns, b.figure.nouns, a.figure.unit, b.figure.unit, packOf(a))
    : 0;

const packOf = ({ reading }: Fact): LanguagePack => packFor(reading.language);
