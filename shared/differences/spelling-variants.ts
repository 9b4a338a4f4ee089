import { editDistance } from './edit-distance.ts';

/** Letters of a word whose spelling is compared. */
const LEAST_LETTERS = 4;
/** Letters of words that may differ by two, if the rest of their names is the same. */
const LETTERS_FOR_TWO = 5;
/** Letters of words of which one may end in the other: "LaCalamita", "Calamita". */
const LETTERS_OF_END = 6;

/** What makes another word of a name, and no other spelling: "Iran" → "Iranian", "Torsk" → "Torsks". */
const INFLECTION =
  /^(?:s|es|y|d|ed|ing|ly|r|rs|ers|n|an|en|in|on|i|a|ian|ien|ese|er|ern|isch|ish|ns|ans|ians|is|'s|’s|os|as)$/u;
const MARKS = /\p{M}/gu;
const ONLY_LETTERS = /^[\p{L}'’-]+$/u;

/**
 * Whether two words of names, in lower case, may be one word spelt in two ways. `sharesName`: whether the rest of the names
 * is the same, so that more may differ.
 */
export const areVariants = (a: string, b: string, sharesName: boolean): boolean => {
  const [left, right] = [folded(a), folded(b)];
  if (left === right || !ONLY_LETTERS.test(left) || !ONLY_LETTERS.test(right)) return false;
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (shorter.length < LEAST_LETTERS) return false;
  if (areInflected(shorter, longer) || american(left) === american(right)) return false;
  if (transliterated(left) === transliterated(right)) return false;
  if (longer.startsWith(shorter)) return longer.length === shorter.length + 1;
  if (longer.endsWith(shorter)) return sharesName && shorter.length >= LETTERS_OF_END;
  if (shorter.charAt(0) !== longer.charAt(0)) return false;
  const changed = editDistance(shorter, longer);
  if (changed === 1) return shorter.length > LEAST_LETTERS || sharesName;
  return (
    sharesName &&
    changed === 2 &&
    shorter.length >= LETTERS_FOR_TWO &&
    shorter.slice(0, 2) === longer.slice(0, 2)
  );
};

/** "Texas" and "Texan", "shooter" and "shoots". */
const areInflected = (a: string, b: string): boolean => {
  let common = 0;
  while (common < a.length && a.charAt(common) === b.charAt(common)) common += 1;
  return [a, b].every((word) => word.length === common || INFLECTION.test(word.slice(common)));
};

/** "centre", "recognised", "labour", "defence" as the United States spell them. */
const american = (word: string): string =>
  word
    .replace(/re$/u, 'er')
    .replace(/our/u, 'or')
    .replace(/is(?=e|ing|ation)/u, 'iz')
    .replace(/ence$/u, 'ense')
    .replaceAll('ll', 'l')
    .replace(/ae/u, 'e');

/** "Heydar" and "Heidar", "Massoud" and "Masoud": one name written down from another script. */
const transliterated = (word: string): string =>
  word
    .replaceAll('y', 'i')
    .replaceAll('kh', 'h')
    .replaceAll('ou', 'u')
    .replaceAll(/(?<letter>\p{L})\k<letter>/gu, '$1');

/** Without accents: they are typography. */
const folded = (word: string): string => word.normalize('NFD').replace(MARKS, '').replaceAll('ß', 'ss');
