import { expect, it } from 'vitest';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage } from './page-document.ts';

const blocksOf = (body: string): [string, string][] => {
  const page = parsePage(body);
  if (!page.ok) throw new Error(page.failure.message);
  return htmlBlocks(page.value.body).map(({ kind, text }) => [kind, text]);
};

const SENTENCE =
  'The ferry ran aground on Friday evening, the owner said, while it was turning in the harbour of Sandvik.';

it('takes a heading that is a sentence for a paragraph', () => {
  expect(blocksOf(`<h2>What is known</h2><h3>${SENTENCE}</h3><h2>Is the ferry safe?</h2>`)).toEqual([
    ['heading', 'What is known'],
    ['paragraph', SENTENCE],
    ['heading', 'Is the ferry safe?'],
  ]);
});

it('keeps captions, and the lines of code as they are', () => {
  expect(
    blocksOf('<figure><img><figcaption>The pier.</figcaption></figure><pre>\na {\n  b  c\n\n}\n</pre>'),
  ).toEqual([
    ['paragraph', 'The pier.'],
    ['paragraph', 'a {\n  b  c\n\n}'],
  ]);
});

it('parts paragraphs by empty lines', () => {
  expect(blocksOf('One<br>line<br> <br>two<br><br><br>three')).toEqual([
    ['paragraph', 'One\nline'],
    ['paragraph', 'two'],
    ['paragraph', 'three'],
  ]);
});

it('tells rows of data from columns of the page', () => {
  const data = '<table><caption>Decks</caption><tr><th>Deck</th><td>40<br>cars</td></tr></table>';
  const layout = `<table><tr><td><a>Menu</a></td><td><h2>Ferry</h2><p>${SENTENCE}</p>${data}</td></tr></table>`;
  expect(blocksOf(data)).toEqual([
    ['paragraph', 'Decks'],
    ['table-row', 'Deck\t40 cars'],
  ]);
  expect(blocksOf(layout)).toEqual([
    ['paragraph', 'Menu'],
    ['heading', 'Ferry'],
    ['paragraph', SENTENCE],
    ['paragraph', 'Decks'],
    ['table-row', 'Deck\t40 cars'],
  ]);
});

it('shows a formula, and not its notation', () => {
  const formula =
    '<math><semantics><mi>T</mi><mo>=</mo><mn>2</mn><annotation>T=2</annotation></semantics></math>';
  expect(blocksOf(`<p>So ${formula} it is.</p>`)).toEqual([['paragraph', 'So T=2 it is.']]);
});
