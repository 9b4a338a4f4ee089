import { sharedLength, type TextRange } from '../text/range.ts';
import { type Citation, citationText, distinctCitations } from './citation.ts';
import { distinctMentions } from './group-statement.ts';
import type { Mention, QuotedWords, StatementItem } from './summary.ts';

/** Two ranges that share this much of the longer one are one statement. */
const SAME_STATEMENT = 0.7;

const areSame = (a: Citation | null, b: Citation | null): boolean => {
  if (a === null || b === null || a.siglum !== b.siglum) return false;
  return sharedLength(a, b) >= SAME_STATEMENT * Math.max(a.end - a.start, b.end - b.start);
};

const contains = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Statements of Groups, by what the Groups' status says of them. */
export interface GroupStatements {
  readonly agreed: readonly StatementItem[];
  /** Reported with differing details. */
  readonly details: readonly StatementItem[];
}

interface Listed {
  readonly item: StatementItem;
  readonly isAgreed: boolean;
}

/**
 * Lists a sentence that is the wording of several Groups once, in the place of the first. Agreed words are kept before others, then
 * those that more independent Sources say, then the longer ones. A Source found to say the other words is cited for the kept ones only
 * where these are a part of the other; elsewhere it is a mention.
 */
export const mergeStatements = ({ agreed, details }: GroupStatements): GroupStatements => {
  const merged: Listed[] = [];
  const byPassage = new Map<string, number[]>();
  const all = [
    ...agreed.map((item): Listed => ({ item, isAgreed: true })),
    ...details.map((item): Listed => ({ item, isAgreed: false })),
  ];
  for (const listed of all) {
    const { quoted } = listed.item;
    const known = byPassage.get(quoted?.passage ?? '') ?? [];
    const at = known.find((index) => areSame(merged[index]?.item.quoted ?? null, quoted));
    const twin = at === undefined ? undefined : merged[at];
    if (at === undefined || twin === undefined) {
      byPassage.set(quoted?.passage ?? '', [...known, merged.length]);
      merged.push(listed);
    } else {
      const [kept, other] = isBetter(listed, twin) ? [listed, twin] : [twin, listed];
      merged[at] = { item: joined(kept.item, other.item), isAgreed: kept.isAgreed };
    }
  }
  const listedAs = (wanted: boolean): StatementItem[] =>
    merged.filter(({ isAgreed }) => isAgreed === wanted).map(({ item }) => item);
  return { agreed: listedAs(true), details: listedAs(false) };
};

const isBetter = (a: Listed, b: Listed): boolean => {
  if (a.isAgreed !== b.isAgreed) return a.isAgreed;
  const more = (a.item.independent ?? 0) - (b.item.independent ?? 0);
  return more > 0 || (more === 0 && a.item.statement.length > b.item.statement.length);
};

/** By siglum, then in reading order. */
const bySource = (a: Citation, b: Citation): number =>
  a.siglum.length - b.siglum.length ||
  (a.siglum < b.siglum ? -1 : a.siglum > b.siglum ? 1 : a.start - b.start);

const joined = (kept: StatementItem, other: StatementItem): StatementItem => {
  const isInside = kept.quoted !== null && other.quoted !== null && contains(other.quoted, kept.quoted);
  const citations = distinctCitations([...kept.citations, ...(isInside ? other.citations : [])]).toSorted(
    bySource,
  );
  const demoted = isInside ? [] : other.citations.map((citation): Mention => ({ citation, missing: [] }));
  const mentioned = other.mentions.map(({ citation, missing }) => ({
    citation,
    missing: missing.filter((words) => kept.statement.includes(words)),
  }));
  const mentions = distinctMentions(
    [...kept.mentions, ...demoted, ...mentioned],
    citations.map(citationText),
  );
  const named = new Set([...citations, ...mentions.map(({ citation }) => citation)].map(citationText));
  return {
    ...kept,
    alsoGroups: [
      ...kept.alsoGroups,
      ...(other.group === null ? [] : [other.group]),
      ...other.alsoGroups,
    ].filter((group, at, all) => group !== kept.group && all.indexOf(group) === at),
    citations,
    independent: isInside ? Math.max(kept.independent ?? 0, other.independent ?? 0) : kept.independent,
    mentions,
    silent: distinctCitations([...kept.silent, ...other.silent]).filter(
      (citation) => !named.has(citationText(citation)),
    ),
    against: distinctCitations([...kept.against, ...other.against]),
    additions: [...kept.additions, ...other.additions],
  };
};

/** Leaves out additions that another item states, and those listed before. */
export const withoutRepeats = ({ agreed, details }: GroupStatements): GroupStatements => {
  const told = new Map<string, Citation[]>();
  const note = (citation: Citation): void => {
    told.set(citation.passage, [...(told.get(citation.passage) ?? []), citation]);
  };
  for (const { quoted } of [...agreed, ...details]) if (quoted !== null) note(quoted);
  const isNew = ({ citation }: QuotedWords): boolean => {
    if ((told.get(citation.passage) ?? []).some((known) => areSame(known, citation))) return false;
    note(citation);
    return true;
  };
  const pruned = (item: StatementItem): StatementItem =>
    item.additions.length === 0 ? item : { ...item, additions: item.additions.filter(isNew) };
  return { agreed: agreed.map(pruned), details: details.map(pruned) };
};
