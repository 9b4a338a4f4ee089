import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../shared/text/source-text.ts';
import { textChanges } from './text-changes.ts';

const textOf = (...paragraphs: string[]): SourceText => {
  const text = paragraphs.join('\n\n');
  let from = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = from;
    from += paragraph.length + 2;
    return { start, end: start + paragraph.length, kind: 'paragraph' as const, aside: false };
  });
  const metadata = { title: null, outlet: null, author: null, publishedAt: null, url: null, language: 'en' };
  return { text, blocks, metadata };
};

describe('textChanges', () => {
  it('tells what was changed, added and taken away, in reading order', () => {
    const from = textOf('The ferry left.', 'It carried forty.', 'Nobody was hurt.', 'The end.');
    const to = textOf('New: a correction.', 'The ferry left.', 'It carried fifty.', 'Nobody was hurt.');
    expect(textChanges(from, to)).toEqual([
      { before: '', after: 'New: a correction.' },
      { before: 'It carried forty.', after: 'It carried fifty.' },
      { before: 'The end.', after: '' },
    ]);
  });

  it('tells nothing where the text is the same', () => {
    expect(textChanges(textOf('One.', 'Two.'), textOf('One.', 'Two.'))).toEqual([]);
  });
});
