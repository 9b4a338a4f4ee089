import { describe, expect, it } from 'vitest';
import { extractNames, findAliases } from './names.ts';
import { tokenise } from './tokenise.ts';

const names = (text: string): string[] =>
  extractNames(text, tokenise(text, 'en'), 'en').map((name) => name.text);

/** The German names that something other than a capital shows. */
const sureNames = (text: string): string[] =>
  extractNames(text, tokenise(text, 'de'), 'de')
    .filter(({ initial }) => !initial)
    .map((name) => name.text);

describe('extractNames', () => {
  it('finds runs of capitalised words', () => {
    expect(names('Yesterday mayor Ingrid Solberg met the Bank of Kelvik in Tarn.')).toEqual([
      'Yesterday',
      'Ingrid Solberg',
      'Bank of Kelvik',
      'Tarn',
    ]);
  });

  it('parts names at a comma and after a possessive, and drops a leading article', () => {
    expect(names('he saw Tarn, Ellery and The Hague')).toEqual(['Tarn', 'Ellery', 'Hague']);
    expect(names("it was Solberg's Volvo")).toEqual(["Solberg's", 'Volvo']);
  });

  it('says which single words only open a sentence', () => {
    const text = 'Storms came. Then Kelvik flooded.';
    const found = extractNames(text, tokenise(text, 'en'), 'en');
    expect(found.map((name) => [name.text, name.initial])).toEqual([
      ['Storms', true],
      ['Kelvik', false],
    ]);
  });

  it('leaves out days and months', () => {
    expect(names('it rained on Monday in August, after March')).toEqual([]);
  });

  it('names the words without a possessive', () => {
    const text = 'near Kelvik’s harbour';
    expect(extractNames(text, tokenise(text, 'en'), 'en')[0]?.words).toEqual(['kelvik']);
  });
});

describe('extractNames in German', () => {
  it('takes no noun for a name', () => {
    expect(sureNames('Am Dienstag beschloss der Rat den Bau einer Brücke über den Kanal.')).toEqual([]);
    expect(sureNames('Schwere Unwetter trafen die Küste.')).toEqual([]);
    expect(sureNames('Das kostet Anfang Mai drei Millionen Euro.')).toEqual([]);
  });

  it.each([
    ['sie traf gestern Ingrid Solberg am Hafen', ['Ingrid Solberg']],
    ['gestern kam Bürgermeisterin Solberg', ['Solberg']],
    ['Solberg sagte, das Dorf sei sicher', ['Solberg']],
    ['„Wir bauen“, sagte Solberg', ['Solberg']],
    ['dann sagte der Richter nichts', []],
    ['die Pläne der EU-Kommission', ['EU']],
    ['er sah Kelviks Bürgermeister', ['Kelviks']],
    ['er sah des Landes Minister', []],
  ])('finds the names of "%s"', (text, expected) => {
    expect(sureNames(text)).toEqual(expected);
  });

  it('compares a genitive by the name itself', () => {
    const text = 'er sah Kelviks Bürgermeister';
    expect(extractNames(text, tokenise(text, 'de'), 'de').map(({ words }) => words)).toEqual([['kelvik']]);
  });

  it('offers other nouns as possible names, since another sentence may show that they are', () => {
    const text = 'sie wohnt in Kelvik';
    expect(extractNames(text, tokenise(text, 'de'), 'de')).toMatchObject([{ text: 'Kelvik', initial: true }]);
  });
});

describe('findAliases', () => {
  it('reads a short form in brackets whose letters fit', () => {
    expect(findAliases('run by the Coastal Rail Authority (CRA) since')).toEqual([
      { short: 'cra', long: ['coastal', 'rail', 'authority'] },
    ]);
    expect(findAliases('On Friday Bank of Kelvik (BoK) closed')).toEqual([
      { short: 'bok', long: ['bank', 'of', 'kelvik'] },
    ]);
    expect(findAliases('the Coastal Rail Authority (PDF)')).toEqual([]);
  });
});
