import type { LanguagePack } from '../languages/pack.ts';

const LABEL_BEFORE = /(?<label>\p{Lu}[\p{L}&.'-]*|\p{L}*\p{Lu}[\p{L}-]*-?) ?$/u;
const SENTENCE_START = /(?:^|[.!?:;"“”] ?)\p{Lu}[\p{L}.'-]* ?$/u;

/** What a number right after `before` is a name with, in lower case: "Route 1" → route; null where it is no part of a name. */
export const labelBefore = (before: string, { figures }: LanguagePack): string | null => {
  const match = LABEL_BEFORE.exec(before);
  const word = match?.groups?.['label'];
  if (word === undefined || match === null || /'s?$/u.test(word)) return null;
  const lower = word.toLowerCase();
  if (figures.notLabels.has(lower)) return null;
  const glued = !match[0].endsWith(' ');
  const isPlainWord = /^\p{Lu}\p{Ll}*$/u.test(word);
  if (isPlainWord && !glued && figures.labels !== null && !figures.labels.has(lower)) return null;
  if (!glued && isPlainWord && SENTENCE_START.test(before)) return null;
  if (match.index > 0 && /\p{L}/u.test(before[match.index - 1] ?? '')) return null;
  return lower.replace(/-$/, '');
};
