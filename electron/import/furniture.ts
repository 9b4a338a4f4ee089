import type { DraftBlock } from './assemble-source.ts';

/** Furniture is labels and lines; what is longer than this is read as text whatever it begins with. */
const MAX_LENGTH = 160;

/** A topic list may be longer, since all of it is glued into one line. */
const MAX_GLUED_LENGTH = 400;

/** A line glued together from the labels of a topic list has at least this many joints. */
const MIN_GLUED_JOINTS = 3;

const WHOLE_LINE: readonly RegExp[] = [
  /^[←‹«<]*\s*(back|return) to( the)? (news|home|homepage|top|blog|articles|overview|list|all .{1,30}|search results)$/,
  /^market impact( score)?:?\s*[-+]?\d*[.,]?\d*%?$/,
  /^leave a (reply|comment)( cancel reply)?$/,
  /^(post|add|write) a comment$/,
  /^(\d+|no) (comments?|responses?|replies|shares?|views?|likes?|reads?)$/,
  /^(comments?|replies|responses)( \(\d+\))?$/,
  /^(favorite ?loading\s*)?add(ed)? to (favou?rites|bookmarks|reading list)$/,
  /^favorite ?loading$/,
  /^(share|tweet|pin|pin it|e-?mail|print|save|bookmark|copy link|like|follow|subscribe|listen|comment)$/,
  /^(share|tweet|pin|post|email|print|save) (this|it|on|via|to|by)\b.{0,60}$/,
  /^(share|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|print|copy link|bluesky|threads|instagram|pinterest)([\s,|/·•]+(share|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|print|copy link|bluesky|threads|instagram|pinterest))+$/,
  /^(follow us|subscribe|sign up|sign in|log in|register|join us)( (on|to|for|with|now|here|today|in|up)\b.{0,80})?$/,
  /^(read|see|find out|learn|show|load|view|watch) (more|also|next|less|all)(\s*[:»›>→].{0,120}|\.\.\.|…)?$/,
  /^(related|recommended|more|popular|trending|latest|further)( (articles?|stories|posts?|news|reading|topics|coverage))?( from .{1,40})?:?$/,
  /^you (may|might) also (like|enjoy|be interested in):?$/,
  /^(advertisement|advertisements|advertising|sponsored( content)?|promoted|ad|anzeige|werbung|publicité|publicidad)$/,
  /^(skip to (the )?(main )?content|menu|toggle navigation|main navigation|search|home|close|next|previous|prev)$/,
  /^(previous|next|older|newer) (post|article|story|page|entries)\b.{0,120}$/,
  /^(privacy policy|terms( of (use|service))?|cookie (policy|settings|preferences)|accept( all)?( cookies)?|contact us|about us|imprint|impressum)$/,
  /^(©|\(c\)|copyright)\s.{0,140}$/,
  /^.{0,80}all rights reserved\.?$/,
  /^\d{1,3}[\s-]*min(ute)?s?( read)?$/,
  /^(reading time|estimated reading time)\b.{0,30}$/,
  /^(tags?|tagged|categor(y|ies)|topics?|filed under|posted in|keywords)\s*:.{0,150}$/,
  /^(photo|image|picture|photograph|credit|image credit|photo credit)s?( by)?\s*[:/].{0,120}$/,
  /^(home|news)(\s*[>›»/]\s*\S.{0,40})+$/,
  /^loading(\.\.\.|…)?$/,
  /^your email address will not be published\b.{0,120}$/,
];

const BARE_ADDRESS = /^(source:\s*)?(https?:\/\/|www\.)\S+$/i;

/** "By Mara Lindqvist", "Author: Mara Lindqvist", "Written by …", "About the author". */
const BYLINE =
  /^(?:(?:[Aa]uthor|[Ww]ritten by|[Rr]eported by|[Ww]ords by)\s*:?|[Bb]y:?|BY:?)\s+(\p{Lu}[\p{L}'’.-]*(?:\s+(?:and|&|de|van|von|der|al|bin|la|le)|,?\s+\p{Lu}[\p{L}'’.-]*){1,8})$/u;
const AUTHOR_BOX = /^(about the authors?|author|authors)\s*:?$/i;
const AUTHOR_BOX_NAMED = /^(author|written by|posted by)\s*:/i;

const DATED =
  /^(?:(?:first )?(?:published|posted|updated|last updated|modified|date)(?: on| at)?\s*:?\s*)?((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}))(?:[\s,|·•–-].{0,30})?$/iu;

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

/** "Public HealthTrade & TariffsRail Freight": labels run together. */
const isGluedLabels = (text: string): boolean =>
  text.length <= MAX_GLUED_LENGTH &&
  !/[.!?]$/.test(text) &&
  (text.match(/\p{Ll}{2}\p{Lu}\p{Ll}/gu)?.length ?? 0) >= MIN_GLUED_JOINTS;

const isLabel = (text: string): boolean => {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return (
    WHOLE_LINE.some((pattern) => pattern.test(lower)) ||
    BARE_ADDRESS.test(text) ||
    BYLINE.test(text) ||
    AUTHOR_BOX.test(text) ||
    AUTHOR_BOX_NAMED.test(text) ||
    DATED.test(text) ||
    isTickerLine(text)
  );
};

const isShortLabel = (block: DraftBlock): boolean =>
  block.text.length <= 80 && !/[.!?…]["”’]?$/.test(block.text);

/** What the furniture says about the article. */
export interface FurnitureFindings {
  readonly author: string | null;
  /** As it is written in the text. */
  readonly date: string | null;
}

export const readByline = (text: string): string | null => BYLINE.exec(text.trim())?.[1]?.trim() ?? null;
export const readDateLine = (text: string): string | null => DATED.exec(text.trim())?.[1]?.trim() ?? null;

/**
 * Marks site furniture as asides: labels and buttons, symbol and topic lines, addresses, bylines and what belongs to the
 * author's box, a title that is repeated, and the short lines that follow the article's end.
 */
export const markFurniture = (blocks: readonly DraftBlock[]): DraftBlock[] => {
  const titles = new Set<string>();
  let isAfterBox = false;
  let isAfterEnd = false;
  return blocks.map((block, index) => {
    if (block.aside) return block;
    const isLate = index >= blocks.length / 2;
    const short = block.text.length <= MAX_LENGTH;
    const key = fold(block.text);
    const isRepeated = block.kind === 'heading' && titles.has(key);
    if (block.kind === 'heading') titles.add(key);
    const label = (short && isLabel(block.text)) || isGluedLabels(block.text);
    const isAuthorBox =
      AUTHOR_BOX.test(block.text) || AUTHOR_BOX_NAMED.test(block.text) || (label && BYLINE.test(block.text));
    if (
      short &&
      isLate &&
      /^(leave a (reply|comment)|related|recommended|you (may|might) also|read (more|also|next)|more (from|stories|articles|news))\b/i.test(
        block.text,
      ) &&
      label
    ) {
      isAfterEnd = true;
    }
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
