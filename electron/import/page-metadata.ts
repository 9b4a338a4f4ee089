import type { SourceMetadata } from '../../shared/text/source-text.ts';
import { languageTag } from './detect-language.ts';
import type { PageDocument } from './page-document.ts';
import { readDate } from './read-date.ts';

/** What a page says about its article in its head: everything but `language`, which may be missing. */
export type PageMetadata = Omit<SourceMetadata, 'language'> & {
  readonly language: string | null;
  /** The page's only main heading. */
  readonly heading: string | null;
};

const clean = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim() || null;
};

type MetaContents = ReadonlyMap<string, string>;

/** What `meta` elements say, by their names in lower case; of a name that is there twice, the first that says anything. */
const metaContents = (document: PageDocument): MetaContents => {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content'));
    // One element may have several names: property="og:title twitter:title".
    const names = ['property', 'name', 'itemprop'].flatMap(
      (attribute) => element.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? [],
    );
    for (const name of names) if (content !== null && !contents.has(name)) contents.set(name, content);
  }
  return contents;
};

/** The first of these names that says something that can be read. */
const firstOf = <Read>(
  contents: MetaContents,
  names: readonly string[],
  read: (content: string | null) => Read | null,
): Read | null => {
  for (const name of names) {
    const value = read(contents.get(name) ?? null);
    if (value !== null) return value;
  }
  return null;
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deeper than any page nests its lists and graphs. */
const MAX_GRAPH_DEPTH = 8;

const flatten = (value: unknown, depth = 0): Json[] => {
  if (depth > MAX_GRAPH_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...flatten(value['@graph'], depth + 1)];
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const typesOf = (value: Json): string =>
  [value['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .join(' ');

/** The schema.org article that the page describes in JSON-LD, or an empty object. */
const articleData = (document: PageDocument): Json => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const all = scripts.flatMap((script) => flatten(parseJson(script.textContent ?? '')));
  return all.find((value) => /Article|BlogPosting|Report/.test(typesOf(value))) ?? {};
};

const nameOf = (value: unknown): string | null =>
  [value]
    .flat()
    .map((item) => clean(isObject(item) ? item['name'] : item))
    .filter((name) => name !== null)
    .join(', ') || null;

const webAddress = (value: unknown): string | null => {
  const text = clean(value);
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
};

/** "https://example.org/mara" is where an author is found, not a name. */
const personName = (value: string | null): string | null =>
  value === null || /^https?:/i.test(value) ? null : value.replace(/^by\s+/i, '');

/** Of people and days, in Readability's order, then what only single sites write. */
const AUTHOR_NAMES = 'dc:creator dc.creator dcterms.creator author parsely-author article:author byl'.split(
  ' ',
);
const DATE_NAMES =
  'article:published_time parsely-pub-date datepublished date pubdate dc.date dcterms.created'.split(' ');

const onlyHeading = (document: PageDocument): string | null => {
  const [first, ...others] = document.querySelectorAll('h1');
  return others.length > 0 ? null : clean(first?.textContent);
};

const languageOf = (document: PageDocument, data: Json, meta: MetaContents): string | null => {
  const page = document.documentElement;
  const declared = document.querySelector('meta[http-equiv="content-language" i]');
  return (
    languageTag(page.getAttribute('lang')) ??
    languageTag(page.getAttribute('xml:lang')) ??
    languageTag(clean(data['inLanguage'])) ??
    languageTag(clean(declared?.getAttribute('content'))) ??
    languageTag(meta.get('og:locale') ?? null)
  );
};

/** Title, outlet, author, date, address and language, from JSON-LD first where it is exact, from meta elements otherwise. */
export const readPageMetadata = (document: PageDocument): PageMetadata => {
  const data = articleData(document);
  const meta = metaContents(document);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const mainEntity = data['mainEntityOfPage'];
  return {
    title:
      clean(data['headline']) ??
      firstOf(meta, ['og:title', 'twitter:title', 'headline'], clean) ??
      clean(document.title),
    heading: onlyHeading(document),
    outlet: firstOf(meta, ['og:site_name', 'application-name'], clean) ?? nameOf(data['publisher']),
    author: personName(nameOf(data['author'])) ?? firstOf(meta, AUTHOR_NAMES, personName),
    publishedAt:
      readDate(clean(data['datePublished'])) ??
      firstOf(meta, DATE_NAMES, readDate) ??
      readDate(clean(document.querySelector('time[datetime]')?.getAttribute('datetime'))),
    url:
      webAddress(canonical) ??
      webAddress(meta.get('og:url')) ??
      webAddress(isObject(mainEntity) ? mainEntity['@id'] : mainEntity) ??
      webAddress(data['url']),
    language: languageOf(document, data, meta),
  };
};
