import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../text/passage.ts';
import type { Block, SourceText } from '../text/source-text.ts';
import { splitPassages } from './split-passages.ts';

const source = (text: string, blocks: readonly Partial<Block>[] = [{}], language = 'en'): SourceText => ({
  text,
  blocks: blocks.map((block) => ({ start: 0, end: text.length, kind: 'paragraph', aside: false, ...block })),
  metadata: { title: null, outlet: null, author: null, publishedAt: null, url: null, language },
});

const places = (passages: readonly Passage[]) =>
  passages.map(({ id, block, start, end }) => [id, block, start, end]);

const sentences = (text: string, language = 'en'): string[] =>
  splitPassages(source(text, [{}], language), 'A').map(({ start, end }) => text.slice(start, end));

describe('splitPassages', () => {
  it.each([
    ['titles', 'Dr. Osei met Mrs. Lund. They agreed.', ['Dr. Osei met Mrs. Lund.', 'They agreed.']],
    [
      'companies',
      'Orbis Inc. Chief Ada Holm left. She sold.',
      ['Orbis Inc. Chief Ada Holm left.', 'She sold.'],
    ],
    [
      'a company at the end',
      'They bought Orbis Inc. The deal closed.',
      ['They bought Orbis Inc.', 'The deal closed.'],
    ],
    [
      'countries',
      'The U.S. Senate met at 9 a.m. Monday. It voted.',
      ['The U.S. Senate met at 9 a.m. Monday.', 'It voted.'],
    ],
    [
      'initials',
      'J. K. Marlowe wrote it. George W. Pell read it.',
      ['J. K. Marlowe wrote it.', 'George W. Pell read it.'],
    ],
    [
      'scales of money',
      'It raised $1.5 bn. Orbis gave most. It grew.',
      ['It raised $1.5 bn. Orbis gave most.', 'It grew.'],
    ],
    ['numbers', 'Route No. 7 opens. See fig. 2. Then go.', ['Route No. 7 opens.', 'See fig. 2.', 'Then go.']],
    [
      'quotations',
      '“We are done. It is over,” she said. He left.',
      ['“We are done. It is over,” she said.', 'He left.'],
    ],
    [
      'British quotations',
      '‘It’s cold. We left,’ he said. So it was.',
      ['‘It’s cold. We left,’ he said.', 'So it was.'],
    ],
    ['questions asked', '"Are you sure?" he asked. She was.', ['"Are you sure?" he asked.', 'She was.']],
    ['a mark that is never closed', '“We go. They stay. All of us.', ['“We go.', 'They stay.', 'All of us.']],
  ])('keeps %s together', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('knows German dates and Japanese sentences', () => {
    expect(sentences('Am 3. Mai kam Hr. Lund. Er blieb.', 'de')).toEqual([
      'Am 3. Mai kam Hr. Lund.',
      'Er blieb.',
    ]);
    expect(sentences('雨が降った。橋は閉じた。', 'ja')).toEqual(['雨が降った。', '橋は閉じた。']);
  });

  it('falls back where the language is no language', () => {
    expect(sentences('One is here. Two is there.', 'not a tag')).toHaveLength(2);
  });

  it('takes headings, items and quotations whole and numbers over all, asides included', () => {
    const text = 'A title\nOne. Two.\nThree. Four.\nShare. Print.';
    const ranges = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
    }));
    const kinds = [
      { kind: 'heading' },
      { kind: 'list-item' },
      { kind: 'paragraph' },
      { aside: true },
    ] as const;
    const passages = splitPassages(
      source(
        text,
        ranges.map((range, at) => ({ ...range, ...kinds[at] })),
      ),
      'B',
    );
    expect(passages.map(({ id, kind, block }) => [id, kind, block])).toEqual([
      ['B1', 'heading', 0],
      ['B2', 'list-item', 1],
      ['B3', 'sentence', 2],
      ['B4', 'sentence', 2],
      ['B5', 'aside', 3],
      ['B6', 'aside', 3],
    ]);
  });

  it('lets the reader switch a block out and in', () => {
    const text = 'One. Two.';
    expect(splitPassages(source(text), 'A', { 0: true }).map(({ kind }) => kind)).toEqual(['aside', 'aside']);
    expect(splitPassages(source(text, [{ aside: true }]), 'A', { 0: false }).map(({ kind }) => kind)).toEqual(
      ['sentence', 'sentence'],
    );
  });

  it('gives every passage the same id and range whichever blocks are asides', () => {
    const blockOf = fc.record({
      kind: fc.constantFrom<Block['kind']>('paragraph', 'heading', 'list-item', 'quotation', 'table-row'),
      aside: fc.boolean(),
      words: fc.constantFrom('One here. Two there.', 'Share.', 'Dr. Osei came. He left. All slept.'),
    });
    fc.assert(
      fc.property(fc.array(blockOf, { maxLength: 8 }), fc.array(fc.boolean()), (drafts, toggled) => {
        const text = drafts.map(({ words }) => words).join('\n');
        let from = 0;
        const blocks = drafts.map(({ kind, aside, words }) => {
          const start = from;
          from += words.length + 1;
          return { kind, aside, start, end: start + words.length };
        });
        const asides = Object.fromEntries(toggled.map((aside, at) => [String(at), aside]));
        const before = splitPassages(source(text, blocks), 'A');
        const after = splitPassages(source(text, blocks), 'A', asides);
        expect(places(after)).toEqual(places(before));
        for (const { kind, block } of after)
          expect(kind === 'aside').toBe(asides[String(block)] ?? blocks[block]?.aside);
      }),
    );
  });

  it('puts every visible character into exactly one trimmed passage', () => {
    const part = fc.constantFrom(
      'Mr. ',
      'A',
      'bc ',
      '. ',
      '? ',
      '“',
      '”',
      '"',
      '\n',
      '1.',
      ' $2 ',
      '🙂',
      '…',
      ' U.S. ',
      '’s ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('').trim();
        const passages = splitPassages(source(text), 'A');
        let last = 0;
        for (const { start, end } of passages) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('splits one line of five million characters in seconds', () => {
    const line = 'The council met on Tuesday and voted for the plan. '.repeat(100_000).trim();
    const started = Date.now();
    expect(splitPassages(source(line), 'A')).toHaveLength(100_000);
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it('cuts what has no sentence end, but no character in two', () => {
    const text = '🙂'.repeat(20_001);
    const passages = splitPassages(source(text), 'A');
    expect(passages.length).toBeGreaterThan(5);
    for (const { start, end } of passages) expect(encodeURIComponent(text.slice(start, end))).not.toBe('');
  });
});
