import { describe, expect, it } from 'vitest';
import { splitPassages } from '../reading/split-passages.ts';
import { textOf } from '../text/sample-text.ts';
import { citationOf, citationText } from './citation.ts';

const PARAGRAPHS = [
  'Share this page',
  'The dam held all night.',
  'Crews left at dawn. The road stays shut. Nobody was hurt.',
  'Read more',
  'The mayor spoke.',
];
const TEXT = textOf(PARAGRAPHS);
const SOURCE = { siglum: 'B', passages: splitPassages(TEXT, 'B', { 0: true, 3: true }) };

const cited = (words: string) => {
  const start = TEXT.text.indexOf(words);
  return citationOf(SOURCE, { start, end: start + words.length });
};

const textCited = (words: string): string => {
  const citation = cited(words);
  return citation === null ? '' : citationText(citation);
};

describe('citationOf', () => {
  it.each([
    ['a paragraph of one sentence', 'The dam held', 'B¶1'],
    ['a sentence of several', 'Crews left at dawn.', 'B¶2a'],
    ['a part of a sentence', 'stays shut', 'B¶2b'],
    ['two sentences as their paragraph', 'stays shut. Nobody was hurt.', 'B¶2'],
    ['an aside as the paragraph before it', 'Read more', 'B¶2'],
    ['an aside before all as the first paragraph', 'Share this page', 'B¶1'],
    ['what follows an aside', 'The mayor spoke.', 'B¶3'],
  ])('cites %s', (_, words, text) => expect(textCited(words)).toBe(text));

  it('keeps the quoted range and the passage that holds most of it', () => {
    const start = TEXT.text.indexOf('shut. Nobody was hurt.');
    expect(cited('shut. Nobody was hurt.')).toEqual({
      siglum: 'B',
      passage: 'B5',
      paragraph: 2,
      sentence: null,
      start,
      end: start + 'shut. Nobody was hurt.'.length,
    });
  });

  it('names sentences past z by two letters', () => {
    const long = textOf([Array.from({ length: 28 }, () => 'It rained.').join(' ')]);
    const passages = splitPassages(long, 'A');
    const last = passages.at(-1);
    if (last === undefined) throw new Error('The text has no passage');
    const citation = citationOf({ siglum: 'A', passages }, last);
    expect(citation && citationText(citation)).toBe('A¶1ab');
  });

  it('finds nothing to cite in a source without text', () =>
    expect(citationOf({ siglum: 'A', passages: [] }, { start: 0, end: 3 })).toBeNull());
});
