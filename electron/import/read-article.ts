import type { DraftBlock } from './assemble-source.ts';
import { endsLikeSentence } from './ends-like-sentence.ts';
import { extractArticle, type ExtractedArticle } from './extract-article.ts';
import { markFurniture } from './furniture.ts';
import { htmlBlocks } from './html-blocks.ts';
import { type PageDocument, type PageElement, parsePage } from './page-document.ts';
import { unfoldNoscript } from './unfold-noscript.ts';

/** Where more of the text than this is links, it is a list of articles, unless it has sentences of its own. */
const MAX_LINK_SHARE = 0.6;

/** So much of sentences outside links makes an article of a page that is links for the rest: news in brief. */
const MIN_PROSE_LENGTH = 140;
const MIN_PROSE_SHARE = 0.1;

/** With this much text, a page has been read as it is; with less, its article may be in templates yet. */
const MAX_EMPTY_LENGTH = 500;

const lengthOf = (element: PageElement): number =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;

/** What leads elsewhere: neither the name of a place (`<a name>`) nor a note or a heading of this page. */
const linksOf = (element: PageElement): Iterable<PageElement> =>
  element.querySelectorAll('a[href]:not([href^="#"])');

const linkShare = (element: PageElement): number => {
  const linked = [...linksOf(element)].reduce((sum, link) => sum + lengthOf(link), 0);
  return linked / Math.max(1, lengthOf(element));
};

/** A page without the parts that are never the article, for where extraction finds nothing but links. */
const wholePage = (document: PageDocument): PageElement => {
  for (const element of document.querySelectorAll('nav, footer, script, style, form, dialog, [hidden]'))
    element.remove();
  return document.body;
};

/** Prose has sentences; a menu has labels. */
const isProse = (text: string): boolean => endsLikeSentence(text) || text.length > 200;

const proseLength = (blocks: readonly DraftBlock[]): number =>
  blocks
    .filter((block) => !block.aside && isProse(block.text))
    .reduce((sum, block) => sum + block.text.length, 0);

const blocksOf = (content: PageElement): DraftBlock[] =>
  markFurniture(htmlBlocks(content), { isMarkedUp: true });

/** Links for the most part, and hardly a sentence beside them. Takes the links out of what is. */
const isLinkList = (content: PageElement): boolean => {
  if (linkShare(content) <= MAX_LINK_SHARE) return false;
  const least = Math.max(MIN_PROSE_LENGTH, lengthOf(content) * MIN_PROSE_SHARE);
  for (const link of linksOf(content)) link.remove();
  return proseLength(blocksOf(content)) < least;
};

/** Text that may be the article. */
interface Reading {
  readonly blocks: readonly DraftBlock[];
  readonly isArticle: boolean;
  /** Characters of text, and of sentences in it. */
  readonly length: number;
  readonly prose: number;
}

/** Reads a piece of a page: any text is an article that is not a list of links. */
const read = (content: PageElement): Reading => {
  const length = lengthOf(content);
  const blocks = blocksOf(content);
  const isArticle = blocks.some(({ aside }) => !aside) && !isLinkList(content);
  return { blocks, isArticle, length, prose: proseLength(blocks) };
};

/** The page with what scripts would have put into it from templates. */
const readWithTemplates = (html: string): Reading | null => {
  const page = parsePage(html, { withTemplates: true });
  if (!page.ok) return null;
  unfoldNoscript(page.value);
  const article = extractArticle(page.value);
  return article === null ? null : read(article.content);
};

const readWholePage = (html: string): Reading | null => {
  const page = parsePage(html);
  return page.ok ? read(wholePage(page.value)) : null;
};

/**
 * The blocks of the article in a page, whose markup is `html`: as Readability extracted it; of a page that shows next to nothing, as
 * its templates have it; else the whole page. Null where none of them is an article.
 */
export const readArticle = (
  html: string,
  extracted: ExtractedArticle | null,
): readonly DraftBlock[] | null => {
  const first = extracted === null ? null : read(extracted.content);
  if (first?.isArticle === true && first.prose > 0) return first.blocks;
  const late = (first?.length ?? 0) < MAX_EMPTY_LENGTH ? readWithTemplates(html) : null;
  if (late?.isArticle === true && late.prose >= MIN_PROSE_LENGTH) return late.blocks;
  const last = first?.isArticle === true ? first : readWholePage(html);
  return last?.isArticle === true ? last.blocks : null;
};
