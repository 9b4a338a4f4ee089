import { describe, expect, it } from 'vitest';
import { extractNames, findAliases } from './names.ts';
import { tokenise } from './tokenise.ts';

const names = (text: string): string[] => extractNames(text, tokenise(text, 'en')).map((name) => name.text);

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
    const found = extractNames(text, tokenise(text, 'en'));
    expect(found.map((name) => [name.text, name.initial])).toEqual([
      ['Storms', true],
      ['Kelvik', false],
    ]);
  });

  it('leaves out days and months', () => {
    expect(names('it rained on Monday in August')).toEqual([]);
  });

  it('names the words without a possessive', () => {
    const text = 'near Kelvik’s harbour';
    expect(extractNames(text, tokenise(text, 'en'))[0]?.words).toEqual(['kelvik']);
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
