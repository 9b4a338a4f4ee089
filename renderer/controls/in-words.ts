import { type PassageId, siglumOf } from '../../shared/text/passage.ts';

/** `A`, `A and B`, `A, B and C`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** Which Source reports a Passage that is in no Group: `C only`, or `only C, perhaps also A and B`. */
export const onlyIn = (passage: PassageId, perhaps: readonly PassageId[]): string => {
  const siglum = siglumOf(passage);
  const others = [...new Set(perhaps.map(siglumOf))];
  return others.length === 0 ? `${siglum} only` : `only ${siglum}, perhaps also ${listed(others)}`;
};
