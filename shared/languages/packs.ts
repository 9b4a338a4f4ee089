import { baseLanguage } from './base-language.ts';
import { COMMON_SCALES, COMMON_UNITS } from './common.ts';
import { de } from './de.ts';
import { definePack } from './define-pack.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import type { LanguagePack } from './pack.ts';
import { pt } from './pt.ts';
import { ja, zh } from './unspaced.ts';

/** Languages of which no more is known than how words are stemmed and decimals written. */
const STEMMED: readonly LanguagePack[] = [
  definePack('ar', '.', { stemmer: 'arabic', units: COMMON_UNITS, scales: COMMON_SCALES }),
  definePack('ca', ',', { stemmer: 'catalan' }),
  definePack('cs', ',', { stemmer: 'czech' }),
  definePack('da', ',', { stemmer: 'danish' }),
  definePack('el', ',', {}),
  definePack('eu', ',', { stemmer: 'basque' }),
  definePack('fi', ',', { stemmer: 'finnish' }),
  definePack('ga', '.', { stemmer: 'irish' }),
  definePack('hu', ',', { stemmer: 'hungarian' }),
  definePack('hy', ',', { stemmer: 'armenian' }),
  definePack('id', ',', {}),
  definePack('nb', ',', { stemmer: 'norwegian' }),
  definePack('no', ',', { stemmer: 'norwegian' }),
  definePack('pl', ',', {}),
  definePack('ro', ',', { stemmer: 'romanian' }),
  definePack('ru', ',', { stemmer: 'russian' }),
  definePack('sl', ',', { stemmer: 'slovene' }),
  definePack('sv', ',', { stemmer: 'swedish' }),
  definePack('ta', '.', { stemmer: 'tamil' }),
  definePack('tr', ',', { stemmer: 'turkish' }),
  definePack('uk', ',', {}),
];

const PACKS = new Map(
  [en, de, fr, es, it, nl, pt, ja, zh, ...STEMMED].map((pack): [string, LanguagePack] => [pack.tag, pack]),
);

/** Every language that something is known of. */
export const knownPacks: readonly LanguagePack[] = [...PACKS.values()];

/** For languages that no pack is written for. */
const UNKNOWN = definePack('und', '.', {});

/** What text of unknown language is read as; on other languages it does little harm. */
const UNDETERMINED = en;

/** Answers by tag as given, since looking at a tag anew for each passage would show. */
const byTag = new Map<string, LanguagePack>();

/** Tags that are remembered; no library holds texts in more. */
const MOST_TAGS = 500;

/** The pack for a BCP 47 tag; English for `und`, an empty pack for a language that none is written for. */
export const packFor = (tag: string): LanguagePack => {
  const known = byTag.get(tag);
  if (known !== undefined) return known;
  const base = baseLanguage(tag);
  const pack = base === 'und' ? UNDETERMINED : (PACKS.get(base) ?? UNKNOWN);
  if (byTag.size < MOST_TAGS) byTag.set(tag, pack);
  return pack;
};
