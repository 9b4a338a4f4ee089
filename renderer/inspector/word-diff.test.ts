import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('wordDiff', () => {
  it('marks the words that the base does not have', () => {
    expect(
      wordDiff('The cable broke on Monday', 'The cable broke on Tuesday').filter(({ isOwn }) => isOwn),
    ).toEqual([{ text: 'Tuesday', isOwn: true }]);
  });

  it.each([
    ['The repair costs €4.1 million', 'The repair costs €4.6 million', '4.6'],
    ['Кабель порвался в понедельник', 'Кабель порвался во вторник', 'во|вторник'],
    ['انقطع الكابل يوم الاثنين', 'انقطع الكابل يوم الثلاثاء', 'الثلاثاء'],
    ['电缆在星期一断裂', '电缆在星期二断裂', '星期二'],
  ])('takes words and figures of any script whole: %s', (base, reading, own) => {
    const marked = wordDiff(base, reading).filter(({ isOwn, text }) => isOwn && text.trim() !== '');
    expect(marked.map(({ text }) => text).join('|')).toBe(own);
  });

  it('does not stop at a paragraph of a million characters', () => {
    const long = 'word '.repeat(200_000);
    expect(wordDiff(long, `${long}more`)).toEqual([{ text: `${long}more`, isOwn: true }]);
    expect(wordDiff(long, long)).toEqual([{ text: long, isOwn: false }]);
  });

  it('keeps the reading whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, reading) => {
        expect(
          wordDiff(base, reading)
            .map(({ text }) => text)
            .join(''),
        ).toBe(reading);
      }),
    );
  });
});
