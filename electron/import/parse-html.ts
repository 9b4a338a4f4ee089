import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { assembleSource, type DraftBlock } from './assemble-source.ts';
import { detectLanguage } from './detect-language.ts';
import { endsLikeSentence } from './ends-like-sentence.ts';
import { extractArticle, type ExtractedArticle } from './extract-article.ts';
import { furnitureFindings, markFurniture } from './furniture.ts';
import { htmlBlocks } from './html-blocks.ts';
import { type PageDocument, type PageElement, parsePage } from './page-document.ts';
import { type PageMetadata, readPageMetadata } from './page-metadata.ts';
import { readDate } from './read-date.ts';
import { savedAddress } from './saved-address.ts';
import { unfoldNoscript } from './unfold-noscript.ts';

/** Where more of the text than this is links, it is a list of articles, unless it has sentences of its own. */
const MAX_LINK_SHARE = 0.6;

/** So much of sentences outside links makes an article of a page that is links for the rest: news in brief. */
const MIN_PROSE_LENGTH = 140;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const noArticle = (): Result<never> =>
  fail(
    'no-article',
    'No article was found on this page; it seems to be navigation only.',
    'Open the article itself and save that page, or copy its text and paste it.',
  );

const lengthOf = (element: PageElement): number =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;

const linkedLength = (element: PageElement): number =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);

const linkShare = (element: PageElement): number => linkedLength(element) / Math.max(1, lengthOf(element));

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

/** Text that may be the article, and what it was found in. */
interface Reading {
  readonly blocks: readonly DraftBlock[];
  readonly isArticle: boolean;
  readonly prose: number;
}

const withoutLinks = (content: PageElement): PageElement => {
  for (const link of content.querySelectorAll('a')) link.remove();
  return content;
};

/** Links for the most part, and hardly a sentence beside them. Takes the links out. */
const isLinkList = (content: PageElement): boolean =>
  linkShare(content) > MAX_LINK_SHARE && proseLength(htmlBlocks(withoutLinks(content))) < MIN_PROSE_LENGTH;

/** Reads a piece of a page: any text is an article that is not a list of links. */
const read = (content: PageElement): Reading => {
  const blocks = markFurniture(htmlBlocks(content), { isMarkedUp: true });
  const isArticle = blocks.some(({ aside }) => !aside) && !isLinkList(content);
  return { blocks, isArticle, prose: proseLength(blocks) };
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

/** The first reading that is an article, those with sentences before any other; null where none is. */
const readArticle = (html: string, extracted: ExtractedArticle | null): Reading | null => {
  const first = extracted === null ? null : read(extracted.content);
  if (first?.isArticle === true && first.prose > 0) return first;
  const late = readWithTemplates(html);
  if (late?.isArticle === true && late.prose >= MIN_PROSE_LENGTH) return late;
  if (first?.isArticle === true) return first;
  const whole = readWholePage(html);
  return whole?.isArticle === true ? whole : null;
};

const withTitle = (blocks: readonly DraftBlock[], title: string | null): DraftBlock[] => {
  if (title === null) return [...blocks];
  const isThere = blocks.slice(0, 3).some((block) => folded(block.text) === folded(title));
  return isThere ? [...blocks] : [{ kind: 'heading', text: title, level: 1, aside: false }, ...blocks];
};

/** A page that calls every article by the site's name is titled by its one main heading. */
const titleOf = (page: PageMetadata, extracted: ExtractedArticle | null): string | null => {
  const title = extracted?.title ?? page.title;
  const isSiteName = title !== null && page.outlet !== null && folded(title) === folded(page.outlet);
  return isSiteName ? (page.heading ?? title) : title;
};

/**
 * The article of a web page, without the site around it. Fails with `no-article` where the page is navigation only, with
 * `too-complex` where it has too many elements.
 */
export const parseHtml = (html: string): Result<SourceText> => {
  const parsed = parsePage(html);
  if (!parsed.ok) return parsed;
  const page = readPageMetadata(parsed.value);
  unfoldNoscript(parsed.value);
  const extracted = extractArticle(parsed.value);
  const reading = readArticle(html, extracted);
  if (reading === null) return noArticle();
  const title = titleOf(page, extracted);
  const found = furnitureFindings(reading.blocks);
  const body = reading.blocks.filter((block) => !block.aside).map((block) => block.text);
  return ok(
    assembleSource(withTitle(reading.blocks, title), {
      title,
      outlet: page.outlet ?? extracted?.outlet ?? null,
      author: page.author ?? extracted?.byline ?? found.author,
      publishedAt: extracted?.publishedAt ?? page.publishedAt ?? readDate(found.date),
      url: page.url ?? savedAddress(html),
      language: page.language ?? detectLanguage(body.join('\n')),
    }),
  );
};
