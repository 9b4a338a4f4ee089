import { clauseAt, type NounPhrase } from './clause-parts.ts';
import type { Deed } from './deeds.ts';
import type { Severity } from './difference.ts';
import type { Reading } from './reading.ts';
import { negatedWords } from './negated-words.ts';
import { speakerOf } from './speakers.ts';

/** How grave it is that two deeds contradict each other; null where they are not of the same things. */
export type Gravity = Exclude<Severity, 'none'> | null;

/** Words that two clauses must share, where one of them has more than `FEW_WORDS`. */
const LEAST_SHARED = 2;
const FEW_WORDS = 2;
/** Share of the words of the shorter clause. */
const LEAST_OVERLAP = 0.4;
const UNSURE_OVERLAP = 0.5;
/** Shared beyond doubt. */
const SURE_SHARED = 3;
const SURE_OVERLAP = 0.6;

type Match = 'same' | 'apart' | 'unknown';

/** Whether two noun phrases mean the same; unknown where one is missing, or one is a name and the other is none. */
export const matchPhrases = (a: NounPhrase | null, b: NounPhrase | null): Match => {
  if (a === null || b === null) return 'unknown';
  // "Senate" and "House" are one concept, and two bodies.
  if (a.head === b.head && a.headStem !== b.headStem && a.isCapitalised && b.isCapitalised) return 'apart';
  if (a.head === b.head || (a.words.has(b.head) && b.words.has(a.head))) return 'same';
  // "the mayor" in "Mayor Ona Pell", but not "a tsunami" in "a tsunami warning".
  if (a.words.has(b.head) && (a.isName || a.isJoint)) return 'same';
  if (b.words.has(a.head) && (b.isName || b.isJoint)) return 'same';
  if (a.isName && b.isName) return sharedWords(a.words, b.words) > 0 ? 'same' : 'apart';
  return a.isName === b.isName ? 'apart' : 'unknown';
};

export const sharedWords = (a: ReadonlySet<number | string>, b: ReadonlySet<number | string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
};

/** How surely two opposite deeds are of the same subject and object, at one time, and told by no two speakers in their own words. */
export const gravityOf = (a: Deed, b: Deed): Gravity => {
  if (areApart(a, b)) return null;
  if (a.isPassive !== b.isPassive && matchPhrases(subjectOf(a), subjectOf(b)) === 'same')
    return bySharedWords(a, b, 'unknown');
  const agents = matchPhrases(a.agent, b.agent);
  const patients = matchPhrases(a.patient, b.patient);
  if (agents === 'apart' && !isPassiveSubject(a, b)) return null;
  if (patients === 'apart' || isAimedElsewhere(a, b) || isAimedElsewhere(b, a)) return null;
  if (hasNegated(a, a.patient) !== hasNegated(b, b.patient)) return null;
  const theme = themeMatch(a, b, { agents, patients });
  if (theme === 'apart') return null;
  return bySharedWords(a, b, theme);
};

/** "checked into the Fairview" against "checked into a clinic at Torsk": one name right after the verb, and another one in the other clause. */
const isAimedElsewhere = ({ following }: Deed, { reading, at, words }: Deed): boolean => {
  if (following?.isName !== true || following.preposition === null) return false;
  if (sharedWords(following.words, words) > 0) return false;
  const clause = clauseAt(reading, at.from);
  const [from = 0, to = 0] = [at.to, clause.to].map(
    (place) => reading.words.starts[place] ?? reading.text.length,
  );
  return reading.names.some((name) => name.start >= from && name.end <= to);
};

/** As written: "the pilot" in "the pilot was killed". */
const subjectOf = ({ isPassive, agent, patient }: Deed): NounPhrase | null => (isPassive ? patient : agent);

/** "a non-exclusive licence". */
const hasNegated = ({ reading }: Deed, phrase: NounPhrase | null): boolean =>
  phrase !== null &&
  [...negatedWords(reading).words.keys()].some((word) => word >= phrase.from && word < phrase.to);

export const bySharedWords = (a: Deed, b: Deed, theme: 'same' | 'unknown'): Gravity => {
  const shared = sharedWords(a.words, b.words);
  const shorter = Math.min(a.words.size, b.words.size);
  const overlap = shared / Math.max(1, shorter);
  if (theme === 'unknown') return shared >= LEAST_SHARED && overlap >= UNSURE_OVERLAP ? 'possible' : null;
  if (shared < LEAST_SHARED && shorter > FEW_WORDS) return null;
  if (overlap < LEAST_OVERLAP) return null;
  const isSure = a.isFirm && b.isFirm && shared >= SURE_SHARED && overlap >= SURE_OVERLAP;
  return isSure ? 'conflict' : 'possible';
};

/** Where only one names an object, its subject may be that object: "prices fell", "raised prices". */
const themeMatch = (
  a: Deed,
  b: Deed,
  { agents, patients }: { readonly agents: Match; readonly patients: Match },
): Match => {
  if (a.patient !== null && b.patient !== null) return patients;
  if (a.patient === null && b.patient === null) return agents;
  const [withObject, without] = a.patient === null ? [b, a] : [a, b];
  const crossed = matchPhrases(withObject.patient, without.agent);
  if (crossed === 'same') return 'same';
  return agents === 'same' ? 'unknown' : crossed;
};

/** The subject of a clause without an object may be what the other's object is. */
const isPassiveSubject = (a: Deed, b: Deed): boolean => (a.patient === null) !== (b.patient === null);

/** At different times, or in quotations of different speakers. */
export const areApart = (a: Deed, b: Deed): boolean => {
  if (datesApart(a.reading, b.reading)) return true;
  if (!a.isQuoted || !b.isQuoted) return false;
  const [speakerA, speakerB] = [speakerOf(a.reading), speakerOf(b.reading)];
  return (
    speakerA !== null && speakerB !== null && !speakerA.words.some((word) => speakerB.words.includes(word))
  );
};

const datesApart = (a: Reading, b: Reading): boolean => {
  const [left, right] = [a, b].map(({ dates }) => dates.filter(({ from }) => from !== null));
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return false;
  return left.every((one) =>
    right.every(
      (other) =>
        (one.from ?? '') > (other.to ?? other.from ?? '') || (other.from ?? '') > (one.to ?? one.from ?? ''),
    ),
  );
};
