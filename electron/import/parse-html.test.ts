import { expect, it } from 'vitest';
import type { SourceText } from '../../shared/text/source-text.ts';
import { parseHtml } from './parse-html.ts';

const SENTENCES =
  'The ferry ran aground on Friday evening, the owner said, while it was turning in the harbour. All 212 passengers are safe, and the coast guard brought them ashore.';

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry aground | The Post</title>
<meta property="og:title" content="Ferry aground near Sandvik"><meta property="og:site_name" content="The Sandvik Post">
<link rel="canonical" href="https://ferry.example/story">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry aground near Sandvik",
"author":[{"@type":"Person","name":"Mara Lindqvist"}],"datePublished":"2031-03-14T08:00:00Z"}]}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport pages</a></li></ul></nav>
<article><h1>Ferry aground near Sandvik</h1><div class="share"><button>Share</button></div>
<p>${SENTENCES}<script>alert('no')</script></p><h2>What is&nbsp;known</h2><p>One &lt;b&gt; two. ${SENTENCES}</p>
<ul><li>First boat <b>at nine</b></li><li>Second boat at ten</li></ul>
<blockquote><p>“We heard a bang,” a passenger said.</p></blockquote>
<table><tr><td>Deck A</td><td>40 cars</td></tr></table><p>${SENTENCES}</p></article>
<footer>© 2031 The Sandvik Post. All rights reserved.</footer></body></html>`;

const read = (html: string): SourceText => {
  const result = parseHtml(html);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

it('keeps the article and drops the site around it', () => {
  const { text, blocks } = read(PAGE);
  const kept = blocks
    .filter(({ aside }) => !aside)
    .map(({ start, end, kind }) => [kind, text.slice(start, end)]);
  expect(kept).toEqual([
    ['heading', 'Ferry aground near Sandvik'],
    ['paragraph', SENTENCES],
    ['heading', 'What is\u00A0known'],
    ['paragraph', `One <b> two. ${SENTENCES}`],
    ['list-item', 'First boat at nine'],
    ['list-item', 'Second boat at ten'],
    ['quotation', '“We heard a bang,” a passenger said.'],
    ['table-row', 'Deck A\t40 cars'],
    ['paragraph', SENTENCES],
  ]);
  expect(text).not.toMatch(/alert|Sport pages|rights reserved/);
});

it('reads what the page says about itself', () => {
  expect(read(PAGE).metadata).toEqual({
    title: 'Ferry aground near Sandvik',
    outlet: 'The Sandvik Post',
    author: 'Mara Lindqvist',
    publishedAt: '2031-03-14T08:00:00Z',
    url: 'https://ferry.example/story',
    language: 'en',
  });
});

it('reads a pasted piece of a page', () => {
  expect(read(`<p>${SENTENCES}</p><p>${SENTENCES}</p>`).blocks).toHaveLength(2);
});

const LINKS = Array.from(
  { length: 80 },
  (_, at) => `<li><a href="/${at}">Story number ${at} about a ferry and its harbour</a></li>`,
).join('');

it.each([
  ['by itself', ''],
  ['with a sentence about the site', `<p>${SENTENCES}</p>`],
  ['with templates', `<template><div><p>${SENTENCES}</p><p>${SENTENCES}</p></div></template>`],
  [
    'with what it says where there are no scripts',
    `<noscript><p>${SENTENCES} Use another browser.</p></noscript>`,
  ],
])('refuses a page that is navigation only: %s', (_what, beside) => {
  const result = parseHtml(
    `<html><head><title>News</title></head><body><nav>Menu</nav><ul>${LINKS}</ul>${beside}</body></html>`,
  );
  expect(result).toMatchObject({ ok: false, failure: { code: 'no-article' } });
});

it('does not take the names of places in a page for links', () => {
  expect(read(`<body><a name="top"><p>${SENTENCES}</p><p>${SENTENCES}</p></body>`).text).toContain(SENTENCES);
});

it.each([
  [
    'a name in JSON-LD that is not about the article',
    '{"@context":"https://schema.org","@type":"ItemList","name":"Most read"}',
  ],
  [
    'a name of the site',
    '{"@context":"https://schema.org","@type":"WebSite","name":"The Sandvik Post","headline":"The Sandvik Post"}',
  ],
])('keeps its title from %s', (_what, json) => {
  expect(read(PAGE.replace('<head>', `<head>${data(json)}`)).metadata.title).toBe(
    'Ferry aground near Sandvik',
  );
});

const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;

it('does not fall over what a page nests in its data', () => {
  const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const types = `{"@type":${nested},"headline":"x"}`;
  const author = `{"@type":"Article","headline":"Ferry","author":${nested}}`;
  const source = read(PAGE.replace('<head>', `<head>${data(nested)}${data(types)}${data(author)}`));
  expect(source.metadata).toMatchObject({ title: 'Ferry aground near Sandvik', author: null });
});
