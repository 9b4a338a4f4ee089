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

const metaContent = (document: PageDocument, names: readonly string[]): string | null => {
  for (const name of names) {
    const element = document.querySelector(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
    );
    const content = clean(element?.getAttribute('content'));
    if (content !== null) return content;
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

const onlyHeading = (document: PageDocument): string | null => {
  const [first, ...others] = document.querySelectorAll('h1');
  return others.length > 0 ? null : clean(first?.textContent);
};

/** Title, outlet, author, date, address and language, from JSON-LD first where it is exact, from meta elements otherwise. */
export const readPageMetadata = (document: PageDocument): PageMetadata => {
  const data = articleData(document);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const mainEntity = data['mainEntityOfPage'];
  return {
    title:
      clean(data['headline']) ??
      metaContent(document, ['og:title', 'twitter:title', 'headline']) ??
      clean(document.title),
    heading: onlyHeading(document),
    outlet: metaContent(document, ['og:site_name', 'application-name']) ?? nameOf(data['publisher']),
    author:
      personName(nameOf(data['author'])) ??
      personName(
        metaContent(document, [
          'author',
          'article:author',
          'byl',
          'parsely-author',
          'dc.creator',
          'dcterms.creator',
        ]),
      ),
    publishedAt:
      readDate(clean(data['datePublished'])) ??
      readDate(
        metaContent(document, [
          'article:published_time',
          'datePublished',
          'date',
          'pubdate',
          'dc.date',
          'dcterms.created',
          'parsely-pub-date',
        ]),
      ) ??
      readDate(clean(document.querySelector('time[datetime]')?.getAttribute('datetime'))),
    url:
      webAddress(canonical) ??
      webAddress(metaContent(document, ['og:url'])) ??
      webAddress(isObject(mainEntity) ? mainEntity['@id'] : mainEntity) ??
      webAddress(data['url']),
    language:
      languageTag(document.documentElement.getAttribute('lang')) ??
      languageTag(document.documentElement.getAttribute('xml:lang')) ??
      languageTag(clean(data['inLanguage'])) ??
      languageTag(
        document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ?? null,
      ) ??
      languageTag(metaContent(document, ['og:locale'])),
  };
};
