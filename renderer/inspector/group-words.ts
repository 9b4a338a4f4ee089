import type { Group } from '../../shared/differences/comparison.ts';
import type { MissingPart, Support, SupportLevel } from '../../shared/differences/difference.ts';
import { packFor } from '../../shared/languages/packs.ts';
import { missingJudgements } from '../../shared/reconcile/comparison-limits.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import { siglumOf } from '../../shared/text/passage.ts';
import { listed } from '../controls/in-words.ts';

export const SUPPORT_WORDS: Readonly<Record<SupportLevel, string>> = {
  full: 'supports in full',
  part: 'in part',
  contradicts: 'contradicts',
  silent: 'says nothing of the wording',
};

/** More words than these are not listed: what is missing is then most of a sentence. */
const MAX_WORDS = 3;

const distinct = (parts: readonly MissingPart[]): string[] => [...new Set(parts.map(({ text }) => text))];

/** What a Reading does not bear out, facts first: `misses: €412 million, two thirds and other words`. Empty where nothing is missing. */
export const missingInWords = ({ missing }: Pick<Support, 'missing'>): string => {
  const facts = distinct(missing.filter(({ kind }) => kind !== 'words' && kind !== 'certainty'));
  const words = distinct(missing.filter(({ kind }) => kind === 'words'));
  const doubts = distinct(missing.filter(({ kind }) => kind === 'certainty'));
  const isFew = words.length <= MAX_WORDS;
  const named = isFew ? [...facts, ...words] : facts;
  const more = isFew ? '' : facts.length === 0 ? 'several words' : ' and other words';
  const misses = named.length === 0 && more === '' ? [] : [`misses: ${named.join(', ')}${more}`];
  const certainty = doubts.length === 0 ? [] : [`differs in certainty: ${doubts.join(', ')}`];
  return [...misses, ...certainty].join(' · ');
};

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** `pl` → `Polish`. */
export const languageName = (tag: string): string =>
  tag === 'und' ? 'an unknown language' : (LANGUAGE_NAMES.of(tag) ?? tag);

const sourcesWhere = ({ members, support }: Group, level: SupportLevel): string[] => [
  ...new Set(members.filter((_, at) => support[at]?.level === level).map(({ passage }) => siglumOf(passage))),
];

/** `no negation or opposites known for Polish`. */
const whyNotCompared = (languages: readonly string[]): string => {
  if (new Set(languages.map(packFor)).size > 1)
    return `the sources are in ${listed(languages.map(languageName))}`;
  const [language = 'und'] = languages;
  const lacks = missingJudgements(language).filter((part) => part === 'negation' || part === 'opposites');
  return `no ${lacks.join(' or ')} known for ${languageName(language)}`;
};

const supporters = (full: number, sources: number): string => {
  if (full < sources)
    return `${String(full)} of ${String(sources)} sources ${full === 1 ? 'says' : 'say'} all of it`;
  return sources === 2 ? 'both sources say all of it' : `all ${String(sources)} sources say all of it`;
};

/** What the status rests on, and no more than was found. */
const findingOf = (group: Group, languages: readonly string[]): string => {
  const sources = new Set(group.passages.map(siglumOf)).size;
  const full = supporters(sourcesWhere(group, 'full').length, sources);
  switch (group.status) {
    case 'conflict':
    case 'possible-conflict': {
      const against = sourcesWhere(group, 'contradicts');
      const verb = against.length === 1 ? 'contradicts' : 'contradict';
      return against.length === 0 ? full : `${full}, ${listed(against)} ${verb} it`;
    }
    case 'agree':
      return full;
    case 'differ':
      return 'same matter, no common wording';
    case 'not-compared':
      return `not compared: ${whyNotCompared(languages)}`;
    case 'single':
      return 'one source';
    default:
      return assertNever(group.status);
  }
};

/**
 * What was found about a Group, each finding in words.
 *
 * @param languageOf BCP 47 tag of a Source by its siglum
 */
export const findingsOf = (group: Group, languageOf: (siglum: string) => string): string[] => {
  const sigla = [...new Set(group.passages.map(siglumOf))];
  const full = sourcesWhere(group, 'full');
  const languages = [...new Set(sigla.map(languageOf))];
  const origins =
    full.length < 2 || group.independent === full.length
      ? []
      : group.independent === 1
        ? [`one origin: ${listed(full)} print the same copy`]
        : [`${String(group.independent)} independent`];
  return [findingOf(group, languages), ...origins];
};
