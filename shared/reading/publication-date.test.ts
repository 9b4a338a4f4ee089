import { describe, expect, it } from 'vitest';
import { passageId } from '../text/passage.ts';
import { publicationDate } from './publication-date.ts';

const dateOf = (texts: readonly string[], language = 'en'): string | null =>
  publicationDate({
    language,
    passages: texts.map((text, at) => ({ id: passageId('A', at + 1), text, kind: 'sentence', block: at })),
  });

const LONG =
  'The commission had first looked into the finances of the harbour on April 2, 2009, and it found, in a report of three hundred pages, nothing.';

describe('publicationDate', () => {
  it.each([
    ['a line of its own', ['Bridge to close', 'Posted May 3, 2013', 'The bridge closes soon.'], 'en'],
    ['a dateline', ['KELVIK, 3 May 2013 – The bridge closes soon.'], 'en'],
    ['a German line', ['Brücke gesperrt', 'Stand: 3. Mai 2013', 'Die Brücke wird gesperrt.'], 'de'],
    ['a French line', ['Le pont ferme', 'Publié le 3 mai 2013', 'Le pont ferme.'], 'fr'],
    ['a Spanish line', ['Cierra el puente', '3 de mayo de 2013', 'Cierra el puente.'], 'es'],
  ])('finds it in %s', (_, texts, language) => {
    expect(dateOf(texts, language)).toBe('2013-05-03');
  });

  it('prefers a short line to a date inside an earlier long sentence', () => {
    expect(LONG.length).toBeGreaterThan(120);
    expect(dateOf([LONG, 'Updated May 3, 2013'])).toBe('2013-05-03');
    expect(dateOf([LONG])).toBe('2009-04-02');
  });

  it('takes neither a month, nor a day without its year, nor what comes late', () => {
    expect(dateOf(['The bridge closed in May 2013.', 'It opened on June 4.'])).toBeNull();
    expect(dateOf([...Array.from({ length: 6 }, () => 'The bridge is old.'), 'May 3, 2013'])).toBeNull();
    expect(dateOf([])).toBeNull();
  });
});
