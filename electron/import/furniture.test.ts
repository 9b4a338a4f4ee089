import { expect, it } from 'vitest';
import type { DraftBlock } from './assemble-source.ts';
import { markFurniture } from './furniture.ts';

const SENTENCE =
  'The ferry ran aground on Friday evening, the owner said, while it was turning in the harbour of Sandvik.';

const block = (text: string, kind: DraftBlock['kind'] = 'paragraph', level = 2): DraftBlock =>
  kind === 'heading' ? { kind, text, level, aside: false } : { kind, text, aside: false };

const asides = (blocks: readonly DraftBlock[], isMarkedUp: boolean): string[] =>
  markFurniture(blocks, { isMarkedUp })
    .filter(({ aside }) => aside)
    .map(({ text }) => text);

const both = [true, false];

it('sets labels aside that run together where a page was copied as text', () => {
  const glued = 'Public HealthTrade & TariffsRail FreightSea Ports';
  expect(asides([block(SENTENCE), block(glued)], false)).toEqual([glued]);
  expect(asides([block(SENTENCE), block(glued)], true)).toEqual([]);
});

it.each(both)('keeps names in camel case (marked up: %s)', (isMarkedUp) => {
  const names = [
    'The pupils know JavaScript, TypeScript, PostgreSQL and LibreOffice',
    'Pupils who write for GitHub and YouTube use an OnePlus or MicroPython',
  ];
  expect(asides([block(SENTENCE), ...names.map((name) => block(name))], isMarkedUp)).toEqual([]);
});

it.each(both)(
  'sets the date of an article aside, and keeps those of a chronicle (marked up: %s)',
  (isMarkedUp) => {
    const days = ['12 March 2031', '13 March 2031', '14 March 2031'];
    const chronicle = days.flatMap((day) => [block(day), block(SENTENCE)]);
    expect(asides(chronicle, isMarkedUp)).toEqual([]);
    expect(asides(chronicle.slice(0, 4), isMarkedUp)).toEqual(days.slice(0, 2));
  },
);

it('keeps sentences of a page that begin like a label', () => {
  const sentences = [
    'Previous articles on this page said that the ferry had turned too late, which is wrong.',
    'Save it for the winter, the keeper of the harbour told the travellers on the pier.',
  ];
  expect(asides([block(SENTENCE), ...sentences.map((text) => block(text))], true)).toEqual([]);
});

it('keeps a list behind a link to another article', () => {
  const list = ['Bus 4 by the lock', 'Bus 7 by the motorway'];
  const blocks = [
    block(SENTENCE),
    block('Read more: the minutes'),
    block(SENTENCE),
    ...list.map((text) => block(text, 'list-item')),
  ];
  expect(asides(blocks, true)).toEqual(['Read more: the minutes']);
  expect(
    asides(
      [
        block(SENTENCE),
        block(SENTENCE),
        block(SENTENCE),
        block('Related articles'),
        ...list.map((text) => block(text)),
      ],
      true,
    ),
  ).toEqual(['Related articles', ...list]);
});

it('keeps headings of sections that are alike', () => {
  const blocks = [
    block('Ferry aground', 'heading', 1),
    block('Key moments', 'heading'),
    block(SENTENCE),
    block('Key moments', 'heading'),
    block(SENTENCE),
    block('Ferry aground', 'heading', 1),
  ];
  expect(asides(blocks, true)).toEqual(['Ferry aground']);
});
