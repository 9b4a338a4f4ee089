import { franc } from 'franc-min';

/** Characters that the detector looks at; more does not make it surer. */
const SAMPLE_LENGTH = 5000;

/** Shorter texts are told wrong too often. */
const MIN_LENGTH = 60;

/** BCP 47 tag of the language that a text is mostly in; `und` where it cannot be told. */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const code = franc(sample, { minLength: MIN_LENGTH });
  if (code === 'und') return 'und';
  // ISO 639-3 → BCP 47: eng → en, cmn → zh
  return Intl.getCanonicalLocales(code)[0]?.split('-')[0] ?? 'und';
};

/** A tag that a page or front matter gives, in canonical form; null where it is none. */
export const languageTag = (tag: string | null): string | null => {
  if (tag === null || tag.trim() === '') return null;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
};
