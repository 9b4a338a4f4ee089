import { expect, it } from 'vitest';
import { sniffFormat } from '../sniff-format.ts';
import { isHeavyMarkdown } from './is-heavy-markdown.ts';

const START = '# Ferry\n\nThe *ferry* [left](https://ferry.example) at noon.\n\n';

it.each([
  ['quotes in quotes', '>'.repeat(400)],
  ['lists in lists on one line', `${'- '.repeat(400)}x`],
  ['numbered lists on one line', `${'1. '.repeat(400)}x`],
  [
    'lists in lists, line by line',
    Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'),
  ],
  ['brackets in one paragraph', `${'['.repeat(500)}\n`.repeat(5)],
  ['emphasis in one paragraph', `${'*a _b '.repeat(1000)}\n`.repeat(6)],
  ['a row of many cells', '|a'.repeat(300)],
  ['one long line', 'x'.repeat(21_000)],
  ['a book', 'The ferry left at noon.\n\n'.repeat(22_000)],
])('reads %s as plain text', (_what, text) => {
  expect(isHeavyMarkdown(START + text)).toBe(true);
  expect(sniffFormat(START + text, 'a.md')).toBe('text');
});

it.each([
  ['an article', 'The ferry left at noon.\n\n'.repeat(5000)],
  ['a table of many rows', `|a|b|c|\n|-|-|-|\n${'|1|2|3|\n'.repeat(5000)}`],
  [
    'links in many paragraphs',
    '[here](https://ferry.example/x) and [there](https://ferry.example/y)\n\n'.repeat(2000),
  ],
  ['quotes and lists a few deep', '> > - one\n> >   - two\n> >     1. three\n'],
  ['a rule', `${'- '.repeat(40)}\n`],
])('leaves %s as Markdown', (_what, text) => {
  expect(isHeavyMarkdown(START + text)).toBe(false);
  expect(sniffFormat(START + text, 'a.md')).toBe('markdown');
});
