import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { z } from 'zod';
import { decodeText } from '../electron/import/decode-text.ts';
import { importBytes } from '../electron/import/import-file.ts';
import {
  ELEMENT_NODE,
  type PageDocument,
  type PageNode,
  parsePage,
  TEXT_NODE,
} from '../electron/import/page-document.ts';
import { declaredEncoding } from '../electron/import/sniff-format.ts';

const label = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

/** What a page says of its article, in the names of Mozilla's test pages. */
const metadataSchema = z.object({ title: label, byline: label, publishedTime: label, lang: label });

export type PageFacts = z.infer<typeof metadataSchema>;

/** A page and the article that is in it. */
export interface PageCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly facts: PageFacts;
}

/** What one way of reading made of a page. */
export interface PageReading {
  readonly text: string;
  readonly facts: PageFacts;
}

/** Within a line of text; everything else ends a word. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TT U VAR WBR'.split(
    ' ',
  ),
);

/** All text of a page or a piece of one, whether or not a browser would show it; shares no code with the import. */
const pageText = (node: PageNode): string => {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType !== ELEMENT_NODE) return '';
  const name = node.nodeName.toUpperCase();
  if (name === 'SCRIPT' || name === 'STYLE') return '';
  const text = Array.from(node.childNodes, pageText).join('');
  return INLINE.has(name) ? text : ` ${text} `;
};

const parsed = (html: string, name: string): PageDocument => {
  const page = parsePage(html);
  if (!page.ok) throw new Error(`${name}: ${page.failure.message}`);
  return page.value;
};

const readOptional = async (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '{}');

const readCase = async (folder: string, name: string): Promise<PageCase> => {
  const path = (file: string): string => join(folder, name, file);
  const expected = await readFile(path('expected.html'), 'utf8');
  return {
    name,
    bytes: await readFile(path('source.html')),
    text: pageText(parsed(expected, name).body),
    facts: metadataSchema.parse(JSON.parse(await readOptional(path('expected-metadata.json')))),
  };
};

/** The cases of a folder in the layout of Mozilla's test pages: `<case>/source.html`, `expected.html`, `expected-metadata.json`. */
export const readCases = async (folder: string): Promise<PageCase[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.toSorted().map((name) => readCase(folder, name)));
};

/** The page as Crossread imports it: what is not set aside. A refusal is told in words. */
export const importPage = async ({ bytes, text }: PageCase): Promise<PageReading | string> => {
  const result = await importBytes(bytes, { fileName: 'source.html', encoding: null });
  if (!result.ok) return `${result.failure.code}: ${result.failure.message}`;
  const { source } = result.value;
  const { title, author, publishedAt, language } = source.metadata;
  const parts = source.blocks
    .filter(({ aside }) => !aside)
    .map((block) => source.text.slice(block.start, block.end));
  // The title is measured by itself: the import opens a text with it, and expected texts leave it out as a rule.
  const isTitled = parts[0] === title && !text.trimStart().startsWith(title ?? '');
  return {
    text: (isTitled ? parts.slice(1) : parts).join('\n'),
    facts: { title, byline: author, publishedTime: publishedAt, lang: language },
  };
};

/** The page as Readability alone reads it, from the same tree. */
export const readWithReadability = async ({ bytes, name }: PageCase): Promise<PageReading | string> => {
  const decoded = await decodeText(bytes, null, declaredEncoding(bytes), bytes.length);
  if (!decoded.ok) return decoded.failure.message;
  const article = new Readability<PageNode>(parsed(decoded.value.text, name) as never, {
    serializer: (element) => element,
  }).parse();
  if (!article?.content) return 'no article';
  const { title, byline, publishedTime, lang } = article;
  return {
    text: pageText(article.content),
    facts: metadataSchema.parse({ title, byline, publishedTime, lang }),
  };
};
