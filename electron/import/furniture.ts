import type { FurnitureWords, Phrases } from '../../shared/languages/pack.ts';
import { knownPacks } from '../../shared/languages/packs.ts';
import { anyOf } from '../../shared/languages/per-pack.ts';
import type { DraftBlock } from './assemble-source.ts';
import { endsLikeSentence } from './ends-like-sentence.ts';

/** Furniture is labels and lines; what is longer than this is read as text whatever it begins with. */
const MAX_LENGTH = 160;

/** A topic list may be longer, since all of it is glued into one line. */
const MAX_GLUED_LENGTH = 400;

/** A line glued together from the labels of a topic list has at least this many joints. */
const MIN_GLUED_JOINTS = 3;
const MIN_CAPITAL_SHARE = 0.8;

/** A page that is taken apart by its markup has its labels for themselves: a sentence of this length is the article's. */
const MIN_SENTENCE_LENGTH = 60;

/** An article has a date or two; where more blocks are dates, they part its text (a chronicle, an agenda). */
const MAX_DATES = 2;

/**
 * The furniture of every language at once: it is set aside before the language of the article is known, and many a page has English
 * buttons around an article in another language.
 */
const wordsOf = (part: keyof FurnitureWords): Phrases =>
  knownPacks.flatMap(({ furniture }) => furniture?.[part] ?? []);

const WHOLE_LINE = new RegExp(`^${anyOf(wordsOf('labels'), [String.raw`(?:©|\(c\))\s.{0,140}`])}$`, 'u');
const AFTER_ARTICLE = new RegExp(`^${anyOf(wordsOf('afterArticle'))}(?!\\p{L})`, 'iu');

const BARE_ADDRESS = /^(source:\s*)?(https?:\/\/|www\.)\S+$/i;

/** "By Mara Lindqvist", "Author: Mara Lindqvist", "Written by …". */
const BYLINE = new RegExp(
  String.raw`^${anyOf(wordsOf('beforeAuthor'))}\s*:?\s+` +
    String.raw`(\p{Lu}[\p{L}'’.-]*(?:\s+(?:${anyOf(wordsOf('betweenAuthors'))}|&|de|van|von|der|al|bin|la|le)|,?\s+\p{Lu}[\p{L}'’.-]*){1,8})$`,
  'u',
);
const AUTHOR_BOX = new RegExp(String.raw`^${anyOf(wordsOf('authorBox'))}\s*:?$`, 'iu');
const AUTHOR_BOX_NAMED = new RegExp(String.raw`^${anyOf(wordsOf('authorLabels'))}\s*:`, 'iu');

const WEEKDAY = anyOf(...knownPacks.map(({ weekdays }) => weekdays.flat()));

/** "14 March 2031", "Updated: 2031-03-14, 08:20", "Montag, 5. März 2031"; the group is the date without its weekday. */
const DATED = new RegExp(
  String.raw`^(?:${anyOf(wordsOf('beforeDate'))}\s*:?\s*)?` +
    String.raw`(?:${WEEKDAY}\.?,?\s+)?((?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+)?\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}))` +
    String.raw`(?:[\s,|·•–-].{0,30})?$`,
  'iu',
);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "AAAABBBCC", symbols run together when a page was saved as text: capitals only, and no word. */
const isTickerLine = (text: string): boolean =>
  /^(\$[A-Z]{1,5}[\s,|·]*)+$/.test(text) ||
  /^((NYSE|NASDAQ|LSE|AMEX|TSX)\s*:\s*[A-Z.]{1,6}[\s,;|]*)+$/i.test(text) ||
  (/^[A-Z]{7,40}$/.test(text) &&
    /[BCDFGHJKLMNPQRSTVWXZ]{4}/.test(text) &&
    !/(NGTH|GHTS|RTHS|NSTR|CKSH)/.test(text));

/** Labels are in title case, but for "and" and the like; a sentence about JavaScript, TypeScript and YouTube is not. */
const isTitleCase = (text: string): boolean => {
  const initials = text.match(/(?<![\p{L}\p{N}’'])\p{L}/gu) ?? [];
  const capitals = initials.filter((initial) => /\p{Lu}/u.test(initial)).length;
  return capitals >= initials.length * MIN_CAPITAL_SHARE;
};

/** "Public HealthTrade & TariffsRail Freight": labels run together. */
const isGluedLabels = (text: string): boolean =>
  text.length <= MAX_GLUED_LENGTH &&
  !/[.!?]$|[,;:]/.test(text) &&
  (text.match(/\p{Ll}{2}\p{Lu}\p{Ll}/gu)?.length ?? 0) >= MIN_GLUED_JOINTS &&
  isTitleCase(text);

const isDate = (text: string): boolean => text.length <= MAX_LENGTH && DATED.test(text);

/** An address by itself is a link of the site where a page was copied as text; a page that is marked up has its links as links. */
const isAddress = (text: string): boolean => text.length <= MAX_LENGTH && BARE_ADDRESS.test(text);

/** A label of any kind but a date or an address. */
const isLabel = (text: string): boolean => {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return (
    WHOLE_LINE.test(lower) ||
    BYLINE.test(text) ||
    AUTHOR_BOX.test(text) ||
    AUTHOR_BOX_NAMED.test(text) ||
    isTickerLine(text)
  );
};

const isSentence = (text: string): boolean =>
  text.length >= MIN_SENTENCE_LENGTH && endsLikeSentence(text) && !/©|\(c\)/i.test(text);

const isShortLabel = (block: DraftBlock): boolean => block.text.length <= 80 && !endsLikeSentence(block.text);

/** What the furniture says about the article. */
export interface FurnitureFindings {
  readonly author: string | null;
  /** As it is written in the text. */
  readonly date: string | null;
}

export const readByline = (text: string): string | null => BYLINE.exec(text.trim())?.[1]?.trim() ?? null;
export const readDateLine = (text: string): string | null => DATED.exec(text.trim())?.[1]?.trim() ?? null;

interface FurnitureOptions {
  /** Blocks of a page that was taken apart by its markup: no labels run together there, and sentences are the article's. */
  readonly isMarkedUp: boolean;
}

/**
 * Marks site furniture as asides: labels and buttons, symbol and topic lines, addresses, bylines and what belongs to the
 * author's box, a title that is repeated, and the short lines that follow the article's end.
 */
export const markFurniture = (
  blocks: readonly DraftBlock[],
  { isMarkedUp }: FurnitureOptions = { isMarkedUp: false },
): DraftBlock[] => {
  const titles = new Set<string>();
  // "12 March: the ferry is back" as a heading or an item is the article's.
  const canBeDateLine = ({ kind }: DraftBlock): boolean => !isMarkedUp || kind === 'paragraph';
  const datesAreLabels = blocks.filter(({ text }) => isDate(text)).length <= MAX_DATES;
  let isAfterBox = false;
  let isAfterEnd = false;
  return blocks.map((block, index) => {
    if (block.aside) return block;
    const isLate = index >= blocks.length / 2;
    const short = block.text.length <= MAX_LENGTH;
    const isText = isMarkedUp && isSentence(block.text);
    const key = fold(block.text);
    // Where markup tells a title from the headings of sections, these may be alike.
    const isTitle = block.kind === 'heading' && (!isMarkedUp || block.level === 1);
    const isRepeated = isTitle && titles.has(key);
    if (isTitle) titles.add(key);
    const label =
      !isText &&
      ((short && isLabel(block.text)) ||
        (datesAreLabels && canBeDateLine(block) && isDate(block.text)) ||
        (!isMarkedUp && (isAddress(block.text) || isGluedLabels(block.text))));
    const isAuthorBox =
      !isText &&
      (AUTHOR_BOX.test(block.text) ||
        AUTHOR_BOX_NAMED.test(block.text) ||
        (label && BYLINE.test(block.text)));
    if (short && isLate && AFTER_ARTICLE.test(block.text) && label) {
      isAfterEnd = true;
    }
    // Sentences after it: "Read more" was a link between two paragraphs.
    if (isText) isAfterEnd = false;
    const followsBox = isAfterBox && isLate && isShortLabel(block);
    isAfterBox = isAuthorBox || followsBox;
    const followsEnd = isAfterEnd && isShortLabel(block);
    return label || isRepeated || followsBox || followsEnd ? { ...block, aside: true } : block;
  });
};

/** The author and date that asides state, where nothing better says them. */
export const furnitureFindings = (blocks: readonly DraftBlock[]): FurnitureFindings => {
  const asides = blocks.filter((block) => block.aside).map((block) => block.text);
  return {
    author: asides.map(readByline).find((author) => author !== null) ?? null,
    date: asides.map(readDateLine).find((date) => date !== null) ?? null,
  };
};
