import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { SourceMetadata, SourceText } from '../../shared/text/source-text.ts';
import { assembleSource, type DraftBlock } from './assemble-source.ts';
import { detectLanguage, languageTag } from './detect-language.ts';
import { furnitureFindings, markFurniture } from './furniture.ts';
import { readDate } from './read-date.ts';

const inlineText = (node: PhrasingContent): string => {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    // Markup and pictures are not text, and a footnote's number means nothing without its place.
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return node.children.map(inlineText).join('');
  }
};

const inline = (nodes: readonly PhrasingContent[]): string =>
  nodes.map(inlineText).join('').replace(/\s+/g, ' ').trim();

/** A block of raw markup: what a reader would see of it. */
const visibleText = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const draft = (kind: DraftBlock['kind'], text: string, level?: number): DraftBlock =>
  level === undefined ? { kind, text, aside: false } : { kind, text, level, aside: false };

const itemBlocks = (item: ListItem, number: number | null, level: number): DraftBlock[] =>
  item.children.flatMap((child, at): DraftBlock[] => {
    if (child.type === 'list') return listBlocks(child, level + 1);
    if (child.type !== 'paragraph') return blocksOf(child);
    const mark = number !== null && at === 0 ? `${number}. ` : '';
    return [draft('list-item', mark + inline(child.children), Math.min(6, level))];
  });

const listBlocks = (list: List, level: number): DraftBlock[] =>
  list.children.flatMap((item, at) => itemBlocks(item, list.ordered ? (list.start ?? 1) + at : null, level));

const tableBlocks = (table: Table): DraftBlock[] =>
  table.children.map((row) =>
    draft('table-row', row.children.map((cell) => inline(cell.children)).join('\t')),
  );

const blocksOf = (node: RootContent): DraftBlock[] => {
  switch (node.type) {
    case 'heading':
      return [draft('heading', inline(node.children), node.depth)];
    case 'paragraph':
      return [draft('paragraph', inline(node.children))];
    case 'blockquote':
      return node.children
        .flatMap(blocksOf)
        .map((block) => (block.kind === 'paragraph' ? draft('quotation', block.text) : block));
    case 'list':
      return listBlocks(node, 1);
    case 'table':
      return tableBlocks(node);
    case 'code':
      return [draft('paragraph', node.value)];
    case 'html':
      return [draft('paragraph', visibleText(node.value))];
    case 'footnoteDefinition':
      return node.children.flatMap(blocksOf);
    default:
      return [];
  }
};

type FrontMatter = Readonly<Record<string, unknown>>;

const readFrontMatter = (root: Root): FrontMatter => {
  const node = root.children.find((child) => child.type === 'yaml');
  if (!node) return {};
  try {
    // Few aliases: a document that multiplies itself is refused.
    const value: unknown = parseYaml(node.value, { maxAliasCount: 20 });
    return typeof value === 'object' && value !== null ? (value as FrontMatter) : {};
  } catch {
    return {};
  }
};

const asText = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value))
    return (
      value
        .map(asText)
        .filter((part) => part !== null)
        .join(', ') || null
    );
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return null;
};

const firstOf = (matter: FrontMatter, keys: readonly string[]): string | null =>
  keys.map((key) => asText(matter[key])).find((value) => value !== null) ?? null;

const metadataOf = (matter: FrontMatter, blocks: readonly DraftBlock[]): SourceMetadata => {
  const heading = blocks.find((block) => !block.aside && block.kind === 'heading' && block.level === 1);
  const { author, date } = furnitureFindings(blocks);
  const url = firstOf(matter, ['url', 'canonical', 'canonical_url', 'canonicalUrl', 'link', 'source']);
  const isAddress = url !== null && /^https?:\/\//i.test(url);
  const body = blocks.filter((block) => !block.aside).map((block) => block.text);
  return {
    title: firstOf(matter, ['title', 'headline']) ?? heading?.text ?? null,
    outlet:
      firstOf(matter, ['outlet', 'publication', 'publisher', 'site', 'site_name']) ??
      (isAddress ? null : url),
    author: firstOf(matter, ['author', 'authors', 'byline', 'by']) ?? author,
    publishedAt:
      readDate(firstOf(matter, ['date', 'published', 'publishedAt', 'published_at', 'pubDate'])) ??
      readDate(date),
    url: isAddress ? url : null,
    language: languageTag(firstOf(matter, ['language', 'lang'])) ?? detectLanguage(body.join('\n')),
  };
};

/** Reads Markdown (CommonMark with tables and the like of GitHub) with YAML front matter; the result holds no markup. */
export const parseMarkdown = (text: string): SourceText => {
  const root = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).parse(text);
  const blocks = markFurniture(root.children.flatMap(blocksOf).filter((block) => block.text.trim() !== ''));
  return assembleSource(blocks, metadataOf(readFrontMatter(root), blocks));
};
