import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { extractArticle } from './extract-article.ts';
import { htmlBlocks } from './html-blocks.ts';
import { importBytes } from './import-file.ts';
import type { ImportedText } from './import-messages.ts';
import { type PageElement, parsePage } from './page-document.ts';
import { declaredEncoding } from './sniff-format.ts';

const FOLDER = new URL('pages/', import.meta.url);
const NAMES = readdirSync(FOLDER).toSorted();

interface Expected {
  readonly title: string;
  readonly byline: string | null;
  readonly lang: string;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
}

const bytesOf = (name: string): Buffer => readFileSync(new URL(`${name}/source.html`, FOLDER));

const imported = async (name: string): Promise<ImportedText> => {
  const result = await importBytes(bytesOf(name), { fileName: `${name}.html`, encoding: null });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

const parsed = (html: string): PageElement => {
  const page = parsePage(html);
  if (!page.ok) throw new Error(page.failure.message);
  return page.value.body;
};

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is in the text of the article, without the title that the import opens it with. */
const articleWords = ({ source }: ImportedText): string[] => {
  const parts = source.blocks
    .filter(({ aside }) => !aside)
    .map(({ start, end }) => source.text.slice(start, end));
  return words(parts.slice(parts[0] === source.metadata.title ? 1 : 0).join('\n'));
};

/** What Readability finds in a page by itself: null for nothing. */
const readabilityWords = async (name: string): Promise<string[] | null> => {
  const bytes = bytesOf(name);
  const decoded = await decodeText(bytes, null, declaredEncoding(bytes), bytes.length);
  const page = decoded.ok ? parsePage(decoded.value.text) : decoded;
  if (!page.ok) throw new Error(page.failure.message);
  const article = extractArticle(page.value);
  return (
    article &&
    words(
      htmlBlocks(article.content)
        .map(({ text }) => text)
        .join('\n'),
    )
  );
};

/** Columns of a page that is laid out by a table cannot be told from its text, by Readability neither. */
const WITH_ITS_MENU = new Set(['layout-table']);

describe.each(NAMES)('the page %s', (name) => {
  const expected = JSON.parse(
    readFileSync(new URL(`${name}/expected-metadata.json`, FOLDER), 'utf8'),
  ) as Expected;

  it('is imported as the article in it', async () => {
    const body = parsed(readFileSync(new URL(`${name}/expected.html`, FOLDER), 'utf8'));
    const article = htmlBlocks(body).map(({ text }) => text);
    const found = articleWords(await imported(name));
    const wanted = words(article.join('\n'));
    if (WITH_ITS_MENU.has(name)) expect(found).toEqual(expect.arrayContaining(wanted));
    else expect(found).toEqual(wanted);
  });

  it('says what it says of itself', async () => {
    const { title, author, language, outlet, publishedAt } = (await imported(name)).source.metadata;
    expect({ title, byline: author, lang: language, siteName: outlet, publishedTime: publishedAt }).toEqual({
      title: expected.title,
      byline: expected.byline,
      lang: expected.lang,
      siteName: expected.siteName,
      publishedTime: expected.publishedTime,
    });
  });

  it('loses nothing that Readability finds in it', async () => {
    const { source } = await imported(name);
    const all = new Set(words(source.text));
    const lost = ((await readabilityWords(name)) ?? []).filter((word) => !all.has(word));
    expect(lost).toEqual([]);
  });
});
