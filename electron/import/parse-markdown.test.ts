import { expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';

const MARKDOWN = `---
title: Ferry aground
author: [Mara Lindqvist, Jon Abel]
date: 2031-03-14
outlet: The Sandvik Post
url: https://ferry.example/story
lang: en-GB
---

# Ferry aground

The **ferry** ran [aground](https://ferry.example/map) on
Friday.<!-- hidden -->

> “We heard a bang,” a passenger said.

- All are *safe*
  - even the dog
3. Third

| Deck | Cars |
| ---- | ---- |
| A    | 40   |

<div onclick="x()">Raw</div>

Share this story
`;

it('reads Markdown to text and blocks without markup', () => {
  const { text, blocks } = parseMarkdown(MARKDOWN);
  expect(
    blocks.map(({ start, end, kind, level, aside }) => [kind, level ?? null, aside, text.slice(start, end)]),
  ).toEqual([
    ['heading', 1, false, 'Ferry aground'],
    ['paragraph', null, false, 'The ferry ran aground on Friday.'],
    ['quotation', null, false, '“We heard a bang,” a passenger said.'],
    ['list-item', 1, false, 'All are safe'],
    ['list-item', 2, false, 'even the dog'],
    ['list-item', 1, false, '3. Third'],
    ['table-row', null, false, 'Deck\tCars'],
    ['table-row', null, false, 'A\t40'],
    ['paragraph', null, false, 'Raw'],
    ['paragraph', null, true, 'Share this story'],
  ]);
});

it('takes the metadata from the front matter', () => {
  expect(parseMarkdown(MARKDOWN).metadata).toEqual({
    title: 'Ferry aground',
    outlet: 'The Sandvik Post',
    author: 'Mara Lindqvist, Jon Abel',
    publishedAt: '2031-03-14',
    url: 'https://ferry.example/story',
    language: 'en-GB',
  });
});

it('survives front matter that is no YAML', () => {
  expect(parseMarkdown('---\na: [b\n: {\n---\n\n# Ferry\n\nText.').metadata.title).toBe('Ferry');
});
