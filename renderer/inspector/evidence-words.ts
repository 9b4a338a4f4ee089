import type { Evidence } from '../../shared/align/alignment.ts';

/** What two linked Passages have in common, in one line. */
export const evidenceInWords = ({ terms, likeWords, figures, names }: Evidence): string => {
  const parts = [
    figures.length === 0 ? null : `figures ${figures.join(', ')}`,
    names.length === 0 ? null : `names ${names.join(', ')}`,
    terms.length === 0 ? null : `terms ${terms.join(', ')}`,
  ].filter((part) => part !== null);
  const like = likeWords.map(([one, other]) => `‘${one}’ ~ ‘${other}’`).join(', ');
  const both = parts.length === 0 ? null : `Both have ${parts.join('; ')}`;
  const said = [both, like === '' ? null : like].filter((part) => part !== null);
  return said.length === 0 ? 'No shared words: linked by its place among the others' : said.join('; ');
};

/** More would not say more. */
const MAX_SHARED = 5;

/** The most telling things that two Passages share, in a few words: `shares: €412 million, Orr, launch`. Empty where there are none. */
export const sharedInWords = ({ terms, likeWords, figures, names }: Evidence): string => {
  const alike = likeWords.map(([one, other]) => `${one} ~ ${other}`);
  const all = [...new Set([...figures, ...names, ...terms, ...alike])].slice(0, MAX_SHARED);
  return all.length === 0 ? '' : `shares: ${all.join(', ')}`;
};
