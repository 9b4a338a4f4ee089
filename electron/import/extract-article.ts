import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './page-document.ts';
import { readDate } from './read-date.ts';

/** What was found of an article in a page. */
export interface ExtractedArticle {
  readonly content: PageElement;
  /** By Readability's rule: JSON-LD, then Dublin Core, Open Graph and Twitter, then `<title>` without the site's name. */
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

const oneLine = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** The article in a page, which is taken apart on the way; null where there is no text at all. */
export const extractArticle = (document: PageDocument): ExtractedArticle | null => {
  // The element itself: markup would have to be parsed once more.
  const article = new Readability<PageElement>(document, {
    serializer: (element) => element,
  }).parse();
  if (!article?.content) return null;
  return {
    content: article.content,
    title: oneLine(article.title),
    byline: oneLine(article.byline?.replace(/^\s*by\s+/i, '')),
    outlet: oneLine(article.siteName),
    publishedAt: readDate(article.publishedTime ?? null),
  };
};
