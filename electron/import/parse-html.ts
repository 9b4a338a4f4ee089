import { Readability } from '@mozilla/readability';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { assembleSource, type DraftBlock } from './assemble-source.ts';
import { detectLanguage } from './detect-language.ts';
import { furnitureFindings, markFurniture } from './furniture.ts';
import { refuseHeavyMarkup } from './guards/refuse-heavy-markup.ts';
import { htmlBlocks } from './html-blocks.ts';
import { type PageDocument, type PageElement, parsePage } from './page-document.ts';
import { readPageMetadata } from './page-metadata.ts';
import { readDate } from './read-date.ts';

/** The shortest text that a page can be an article with: a few sentences of news in brief. */
const MIN_ARTICLE_LENGTH = 140;

/** Where more of the text than this is links, it is a list of articles. */
const MAX_LINK_SHARE = 0.6;

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

interface Extracted {
  readonly content: PageElement;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

/** The article in a page, which is taken apart on the way. */
const extract = (document: PageDocument): Extracted | null => {
  const article = new Readability(document).parse();
  if (!article?.content) return null;
  return {
    content: parsePage(article.content).body,
    title: article.title?.trim() || null,
    byline:
      article.byline
        ?.replace(/^\s*by\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim() || null,
    outlet: article.siteName?.trim() || null,
    publishedAt: readDate(article.publishedTime ?? null),
  };
};

const lengthOf = (element: PageElement): number =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;

const linkShare = (element: PageElement): number => {
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
  return linked / Math.max(1, lengthOf(element));
};

/** A page too bare for extraction (a fragment, a pasted selection): all of it, if it is prose. */
const wholePage = (document: PageDocument): PageElement => {
  for (const element of document.querySelectorAll('nav, header nav, footer, script, style, form, [hidden]'))
    element.remove();
  return document.body;
};

const proseLength = (blocks: readonly DraftBlock[]): number =>
  blocks
    .filter((block) => !block.aside && block.kind !== 'heading')
    // Prose has sentences; a menu has labels.
    .filter((block) => /[.!?。！？…]["”’»)]?$/u.test(block.text) || block.text.length > 200)
    .reduce((sum, block) => sum + block.text.length, 0);

const withTitle = (blocks: readonly DraftBlock[], title: string | null): DraftBlock[] => {
  if (title === null) return [...blocks];
  const stands = blocks.slice(0, 3).some((block) => folded(block.text) === folded(title));
  return stands ? [...blocks] : [{ kind: 'heading', text: title, level: 1, aside: false }, ...blocks];
};

/**
 * The article of a web page, without the site around it. Fails with `no-article` where the page is navigation only, with
 * `too-complex` where it has too many elements.
 */
export const parseHtml = (html: string): Result<SourceText> => {
  const light = refuseHeavyMarkup(html);
  if (!light.ok) return light;
  const document = parsePage(html);
  const page = readPageMetadata(document);
  const documentTitle = document.title.trim() || null;
  const extracted = extract(document);
  const content =
    extracted && linkShare(extracted.content) <= MAX_LINK_SHARE
      ? extracted.content
      : wholePage(parsePage(html));
  if (linkShare(content) > MAX_LINK_SHARE) return noArticle();
  const title = page.title ?? extracted?.title ?? documentTitle;
  const blocks = markFurniture(withTitle(htmlBlocks(content), title));
  if (proseLength(blocks) < MIN_ARTICLE_LENGTH) return noArticle();
  const found = furnitureFindings(blocks);
  const body = blocks.filter((block) => !block.aside).map((block) => block.text);
  return ok(
    assembleSource(blocks, {
      title,
      outlet: page.outlet ?? extracted?.outlet ?? null,
      author: page.author ?? extracted?.byline ?? found.author,
      publishedAt: page.publishedAt ?? extracted?.publishedAt ?? readDate(found.date),
      url: page.url,
      language: page.language ?? detectLanguage(body.join('\n')),
    }),
  );
};
