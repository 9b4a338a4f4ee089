import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from './stem.ts';
import { tokenise } from './tokenise.ts';

const stems = (text: string, language = 'en'): string[] =>
  tokenise(text, language)
    .filter(({ stop }) => !stop)
    .map(({ stem }) => stem);

describe('tokenise', () => {
  it('gives one stem to the forms of a word', () => {
    expect(stems('The investigators’ investigation')).toEqual(stems('investigator investigations'));
    expect(stems('Die Häuser und das Haus', 'de')).toEqual(['haus', 'haus']);
  });

  it('matches words whatever their case, apostrophe or width', () => {
    expect(stems('COMPANY’S')).toEqual(stems("company's"));
    expect(stems('ＡＢＣ')).toEqual(stems('abc'));
    expect(stems('U.S.')).toEqual(['us']);
    expect(stems('US')).toEqual(['us']);
    expect(stems('told us')).toEqual(['told']);
  });

  it('marks stop words by language, and reads unknown languages as English', () => {
    expect(tokenise('the die', 'en').map(({ stop }) => stop)).toEqual([true, false]);
    expect(tokenise('the die', 'de-AT').map(({ stop }) => stop)).toEqual([false, true]);
    expect(tokenise('the die', 'und').map(({ stop }) => stop)).toEqual([true, false]);
  });

  it('cuts unspaced scripts into pairs of characters, beside words of other scripts', () => {
    expect(tokenise('渡轮停航', 'zh').map(({ word }) => word)).toEqual(['渡轮', '轮停', '停航']);
    expect(stems('购买 iPhone 手机', 'zh')).toEqual(['购买', 'iphone', '手机']);
    expect(tokenise('ท่าเรือ', 'th').length).toBeGreaterThan(1);
  });

  it('has offsets that hold the word, in order, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'de', 'zh', 'th', 'und', ''),
        (text, language) => {
          let last = 0;
          for (const { start, end, word } of tokenise(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(word).not.toBe('');
            last = start;
          }
        },
      ),
    );
  });
});

describe('a long text', () => {
  it('gives the words that its parts give, at their places', () => {
    const sentence = 'Mr. Bell’s co-op sold 3.5 million tickets in the U.S. last year. ';
    const times = 200;
    const once = tokenise(sentence, 'en');
    const tokens = tokenise(sentence.repeat(times), 'en');
    expect(tokens).toHaveLength(once.length * times);
    for (const [at, token] of tokens.entries()) {
      const own = once[at % once.length];
      expect(token.word).toBe(own?.word);
      expect(token.start).toBe((own?.start ?? 0) + Math.floor(at / once.length) * sentence.length);
    }
  });

  it('ends although it has no space, and splits no character', () => {
    const words = tokenise('😀a'.repeat(50_000), 'en').map(({ word }) => word);
    expect(words.join('')).not.toMatch(/\p{Surrogate}/u);
    expect(words.length).toBeGreaterThan(0);
  });
});

describe('a text without spaces', () => {
  it('gives each pair of characters once, also of signs that stand in several scripts', () => {
    expect(tokenise('ーー渡轮', 'ja').map(({ word }) => word)).toEqual(['ーー', 'ー渡', '渡轮']);
  });
});

describe('stemOf', () => {
  it('leaves words of languages without a stemmer as they are', () => {
    expect(stemOf('investigations', 'zh')).toBe('investigations');
    expect(stemOf('investigations', 'en-GB')).toBe('investig');
  });

  it('is not confused by names of object members', () => {
    expect(stemOf('constructor', 'en')).toBe('constructor');
    expect(stemOf('x', 'constructor')).toBe('x');
  });
});
