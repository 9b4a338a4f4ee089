import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSources } from '../reading/read-source.ts';
import { passageId } from '../text/passage.ts';
import { siglumAt } from '../text/siglum.ts';
import { createSupportOfWords, type SupportOfWords } from './support-of-words.ts';

interface Told {
  readonly text: string;
  readonly language?: string;
  readonly publishedAt?: string;
  /** The part of it that is quoted; the whole where it is left out. */
  readonly quoted?: string;
}

/** How far each of some made-up Sources, of one Passage each, bears out words. */
const supports = (words: string, ...told: readonly Told[]) => {
  const supportOf = supportOfIn(...told);
  return told.map(({ text, quoted = text }, at) => {
    const start = text.indexOf(quoted);
    const { level, missing } = supportOf(words, {
      passage: passageId(siglumAt(at), 1),
      start,
      end: start + quoted.length,
    });
    return [level, ...missing.map((part) => `${part.kind}: ${part.text}`)];
  });
};

const supportOfIn = (...told: readonly Told[]): SupportOfWords =>
  createSupportOfWords(
    readSources(
      told.map(({ text, language = 'en', publishedAt = null }, at) => {
        const siglum = siglumAt(at);
        return {
          siglum,
          language,
          publishedAt,
          passages: [{ id: passageId(siglum, 1), text, kind: 'sentence', block: 0 }],
        };
      }),
    ),
  );

const TOLL = { text: 'The toll of the Kelvik bridge is 40 kroner.' };

describe('createSupportOfWords', () => {
  it('tells what of the words a Passage does not say', () =>
    expect(
      supports('The toll of the Kelvik bridge rises to 40 kroner in May.', TOLL, {
        text: 'The toll of the Kelvik bridge rises.',
      }),
    ).toEqual([
      ['part', 'words: rises', 'date: May'],
      ['part', 'figure: 40 kroner', 'date: May'],
    ]));

  it('weighs words that no Source has by how rare they are', () =>
    expect(supports('The bridge is 40 kroner and its towers are bioluminescent.', TOLL)).toEqual([
      ['part', 'words: towers', 'words: bioluminescent'],
    ]));

  it('says that a Passage contradicts the words', () => {
    expect(supports('The toll of the Kelvik bridge is 50 kroner.', TOLL)).toEqual([['contradicts']]);
    expect(
      supports('No homes will be demolished for the line.', {
        text: 'Nine houses are to be torn down for the line.',
      }),
    ).toEqual([['contradicts']]);
  });

  it('asks of the Statement that the words are about whether it denies them', () => {
    const text = 'The weir at Holt burst on Tuesday morning, but the dam above it did not break.';
    const quoted = 'The weir at Holt burst on Tuesday morning';
    expect(supports('The weir at Holt burst on Tuesday.', { text, quoted }, { text })).toEqual([
      ['full'],
      ['full'],
    ]);
    expect(supports('The dam above Holt did break.', { text })).toEqual([['part', 'certainty: not']]);
  });

  it('lets words be quoted whatever the rest of the sentence denies', () =>
    expect(
      supports('The mayor of Holt says the weir burst on Tuesday.', {
        text: 'The mayor of Holt says the weir burst on Tuesday, but the council has not been told by the people who ordered it.',
      }),
    ).toEqual([['full']]));

  it('takes a day for the one that any of the Sources may mean by it', () => {
    const dated = { text: 'The ferry sank on 14 March 2031.', publishedAt: '2031-03-25' };
    const words = 'The ferry sank on Friday.';
    expect(supports(words, dated)).not.toEqual([['full']]);
    expect(supports(words, dated, { text: 'It sank on Friday.', publishedAt: '2031-03-16' })[0]).toEqual([
      'full',
    ]);
  });

  it('reads the words in the language that they are in', () => {
    const english = { text: 'The harbour is closed for the winter.' };
    const german = { text: 'Die Brücke wurde am Dienstag wegen des Sturms geschlossen.', language: 'de' };
    const words = 'The bridge was closed on Tuesday because of the storm.';
    expect(supports(words, english, german)[1]?.[0]).toBe('full');
  });

  it('bears out in full what the Passage itself says, word for word and among others', () => {
    const pieces = fc.constantFrom(
      'The ferry', ' sank', ' 5', ' $38bn', ' “we will not go back to Kelvik”', ' said Ona Pell', ' will', ' not', ' ends', ' may', ' in May', ' on Monday', ' 1999', ', ', '. ',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 9 }), (parts) => {
        const text = parts.join('').trim();
        expect(supports(text, { text, publishedAt: '2031-03-15' })).toEqual([['full']]);
        expect(supports(`And so, ${text}`, { text, publishedAt: '2031-03-15' })).toEqual([['full']]);
      }),
      { numRuns: 150 },
    );
  });

  it('takes any words, and answers the same whatever was asked before', () => {
    const supportOf = supportOfIn(TOLL);
    const statement = { passage: passageId('A', 1), start: 0, end: TOLL.text.length };
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        expect(supportOf(words, statement)).toEqual(supportOfIn(TOLL)(words, statement));
      }),
      { numRuns: 30 },
    );
  });

  it('knows no Passage that was not read', () =>
    expect(() => supportOfIn(TOLL)('toll', { passage: passageId('B', 1), start: 0, end: 4 })).toThrow(
      RangeError,
    ));
});
