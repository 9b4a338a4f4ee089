import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitStatements } from './split-statements.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es'];

/** Words and signs that the rules look for, and some that they do not know. */
const pieces = fc.constantFrom(
  ...`the a man police said that who which and but when after if not may he was fled killed leaving 26 1,500 3.5 p.m. U.S. Quill
    Tarnholm der die dass und weil floh sagte qui et que selon il a été l’accord y huyó dijo cuando harbour storm boats closed
    stopped trains on Monday , ; : – — . ! ? ( ) " “ ” „ « » ‘ ’ ' 𝔘 é -- … ， 漢字`.split(/\s+/),
);
const passages = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(' '));
const texts = fc.oneof(passages, fc.string({ maxLength: 300, unit: 'binary' }));
const languages = fc.constantFrom(...LANGUAGES, 'en-GB', 'und', 'ja');

const lettersAndDigits = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

describe('any text', () => {
  it('comes back in ordered, separate, trimmed ranges that hold all its letters and digits', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const statements = splitStatements(text, language);
        let end = 0;
        let held = '';
        for (const statement of statements) {
          expect(statement.start).toBeGreaterThanOrEqual(end);
          expect(statement.end).toBeGreaterThan(statement.start);
          const written = text.slice(statement.start, statement.end);
          expect(written).toBe(written.trim());
          held += written;
          end = statement.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(lettersAndDigits(held)).toBe(lettersAndDigits(text));
        expect(statements.length > 0).toBe(text.trim() !== '');
      }),
      { numRuns: 2000 },
    );
  });

  it('is never cut inside quotation marks', () => {
    const marks = fc.constantFrom<readonly [string, string]>(
      ['“', '”'],
      ['"', '"'],
      ['„', '“'],
      ['« ', ' »'],
      ['‘', '’'],
    );
    const plain = passages.map((text) => text.replaceAll(/["“”„«»‘’'()]/gu, ''));
    fc.assert(
      fc.property(
        plain,
        plain,
        plain,
        marks,
        fc.constantFrom(...LANGUAGES),
        (before, inside, after, [open, close], language) => {
          const text = `${before} ${open}Quill ${inside} storm${close} ${after}`;
          const quoted = text.indexOf(open);
          const cuts = splitStatements(text, language).slice(1);
          for (const { start } of cuts) {
            expect(start > quoted && start < quoted + open.length + inside.length + close.length + 12).toBe(
              false,
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is cut the same way every time', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        expect(splitStatements(text, language)).toEqual(splitStatements(text, language));
      }),
    );
  });
});

describe('a text without cues', () => {
  it('is one statement, without the white space around it', () => {
    expect(splitStatements('  Båten sank; besättningen räddades.\n', 'sv')).toEqual([
      { start: 2, end: 36, standsAlone: true },
    ]);
  });

  it('has no statement where it is blank', () => {
    expect(splitStatements(' \n\t', 'en')).toEqual([]);
  });
});

const timeOf = (text: string): number => {
  const start = performance.now();
  for (const language of LANGUAGES) splitStatements(text, language);
  return performance.now() - start;
};

describe('hostile texts', () => {
  it.each([
    'a',
    ',',
    '. ',
    '"',
    "' ",
    '(',
    'said ',
    'that ',
    'and he fled, ',
    '– x ',
    'if he said, ',
    'who, ',
    "l'",
    '1,',
    'a.',
    '-',
  ])('of repeated %j take time in proportion to their length', { retry: 2 }, (piece) => {
    timeOf(piece.repeat(200));
    const short = timeOf(piece.repeat(Math.ceil(50_000 / piece.length)));
    const long = timeOf(piece.repeat(Math.ceil(200_000 / piece.length)));
    // Quadratic time would be sixteenfold.
    expect(long).toBeLessThan(Math.max(short, 20) * 10);
  });
});
