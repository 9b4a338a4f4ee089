import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PassageKind, passageId } from '../text/passage.ts';
import type { PassagesOfSource } from './passages-of-source.ts';
import { readSources } from './read-source.ts';

const source = (
  siglum: string,
  texts: readonly string[],
  options: { language?: string; publishedAt?: string; kind?: PassageKind } = {},
): PassagesOfSource => ({
  siglum,
  language: options.language ?? 'en',
  publishedAt: options.publishedAt ?? null,
  passages: texts.map((text, at) => ({
    id: passageId(siglum, at + 1),
    text,
    kind: options.kind ?? 'sentence',
    block: at,
  })),
});

const isMeta = (text: string, language = 'en'): boolean | undefined =>
  readSources([source('A', [text], { language })]).sources[0]?.passages[0]?.isMeta;

describe('readSources', () => {
  it('reads names, figures, dates and quotations, by offsets into the passage', () => {
    const text = 'Mara Quill put the damage at $41 million on Monday: "It could have been worse," she said.';
    const [read] = readSources([source('A', [text], { publishedAt: '2021-06-09' })]).sources;
    const passage = read?.passages[0];
    expect(passage?.names.map((name) => text.slice(name.start, name.end))).toEqual(['Mara Quill']);
    expect(passage?.figures.map((figure) => text.slice(figure.start, figure.end))).toEqual(['$41 million']);
    expect(passage?.dates.map(({ from }) => from)).toEqual(['2021-06-07']);
    expect(passage?.quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"It could have been worse,"',
    ]);
    expect(passage?.isReported).toBe(true);
    expect(passage?.isMeta).toBe(false);
  });

  it('takes no weekday for the first part of a name', () => {
    const { sources } = readSources([source('A', ['On Monday Mara Quill put the damage at $41 million.'])]);
    expect(sources[0]?.passages[0]?.names.map(({ text }) => text)).toEqual(['Mara Quill']);
  });

  it.each([
    ['en', 'In September Mara Quill left.', ['Mara Quill']],
    ['en', 'On Friday Bank of Orrin closed.', ['Bank of Orrin']],
    ['en', 'Engineers met June Cooper.', ['June Cooper']],
    ['en', 'They left on Black Friday.', ['Black Friday']],
    ['en', 'They left on Monday.', []],
    ['es', 'Lo dijo Julio Robles.', ['Julio Robles']],
  ])('takes time and names apart: %s, %s', (language, text, names) => {
    const { sources } = readSources([{ ...source('A', [text]), language }]);
    const found = sources[0]?.passages[0]?.names.filter(({ initial }) => !initial);
    expect(found?.map((name) => name.text)).toEqual(names);
  });

  it('leaves asides out and keeps the ids of the rest', () => {
    const mixed = source('A', ['Share this', 'The ferry ran aground.']);
    const [aside, told] = mixed.passages;
    if (aside === undefined || told === undefined) throw new Error('two passages are given');
    const { sources } = readSources([{ ...mixed, passages: [{ ...aside, kind: 'aside' }, told] }]);
    expect(sources[0]?.passages.map(({ id }) => id)).toEqual(['A2']);
  });

  it('numbers words over all sources, and words of other languages by their English concept', () => {
    const { sources } = readSources([
      source('A', ['quake']),
      source('B', ['earthquake']),
      source('C', ['Erdbeben'], { language: 'de-CH' }),
      source('D', ['ferry']),
    ]);
    const concepts = sources.map(({ passages }) => passages[0]?.words.words[0]?.concept);
    expect(concepts[1]).toBe(concepts[0]);
    expect(concepts[2]).toBe(concepts[0]);
    expect(concepts[3]).not.toBe(concepts[0]);
    expect(sources.map(({ language }) => language)).toEqual(['en', 'en', 'de', 'en']);
  });

  it('dates a source by its metadata, else by its first lines, else by the oldest other source', () => {
    const { sources } = readSources([
      source('A', ['Posted May 3, 2013'], { publishedAt: '2014-01-01' }),
      source('B', ['Posted May 3, 2013']),
      source('C', ['No date.']),
    ]);
    expect(sources.map(({ publishedAt }) => publishedAt)).toEqual(['2014-01-01', '2013-05-03', '2013-05-03']);
    expect(readSources([source('A', ['No date.'])]).sources[0]?.publishedAt).toBeNull();
  });

  it.each([
    ['Updated 4:08 p.m. ET', 'en'],
    ['May 3, 2013 | 8:20 am', 'en'],
    ['Stand: 3. Mai 2013, 14:20 Uhr', 'de'],
    ['Publié le 3 mai 2013 à 14:20', 'fr'],
    ['Publicado el 3 de mayo de 2013', 'es'],
  ])('takes "%s" for no report', (text, language) => {
    expect(isMeta(text, language)).toBe(true);
  });

  it.each([
    ['The mayor resigned on May 3, 2013.', 'en'],
    ['Bridge between Tarn and Ellery closes May 3, 2013 for repairs', 'en'],
    ['Die Brücke wurde am 3. Mai 2013 gesperrt.', 'de'],
    ['Le pont a fermé le 3 mai 2013.', 'fr'],
    ['El puente cerró el 3 de mayo de 2013.', 'es'],
    ['Bridge to close', 'en'],
  ])('takes "%s" for a report', (text, language) => {
    expect(isMeta(text, language)).toBe(false);
  });

  it('takes any text, and reads nothing outside of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }),
        fc.constantFrom('en', 'de', 'fr', 'es', 'zh', 'und', 'xx-bad-tag'),
        (texts, language) => {
          for (const { passages } of readSources([source('A', texts, { language })]).sources) {
            expect(passages.map(({ text }) => text)).toEqual(texts);
            for (const { text, names, figures, dates, quotations } of passages)
              for (const { start, end } of [...names, ...figures, ...dates, ...quotations]) {
                expect(start).toBeGreaterThanOrEqual(0);
                expect(end).toBeGreaterThan(start);
                expect(end).toBeLessThanOrEqual(text.length);
              }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
