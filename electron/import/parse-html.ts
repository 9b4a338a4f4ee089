import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { assembleSource, type DraftBlock } from './assemble-source.ts';
import { detectLanguage } from './detect-language.ts';
import { extractArticle, type ExtractedArticle } from './extract-article.ts';
import { furnitureFindings } from './furniture.ts';
import { parsePage } from './page-document.ts';
import { type PageMetadata, readPageMetadata } from './page-metadata.ts';
import { readArticle } from './read-article.ts';
import { readDate } from './read-date.ts';
import { savedAddress } from './saved-address.ts';
import { unfoldNoscript } from './unfold-noscript.ts';

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
  const blocks = readArticle(html, extracted);
  if (blocks === null) return noArticle();
  const title = titleOf(page, extracted);
  const found = furnitureFindings(blocks);
  const body = blocks.filter((block) => !block.aside).map((block) => block.text);
  return ok(
    assembleSource(withTitle(blocks, title), {
      title,
      outlet: page.outlet ?? extracted?.outlet ?? null,
      author: page.author ?? extracted?.byline ?? found.author,
      publishedAt: extracted?.publishedAt ?? page.publishedAt ?? readDate(found.date),
      url: page.url ?? savedAddress(html),
      language: page.language ?? detectLanguage(body.join('\n')),
    }),
  );
};
