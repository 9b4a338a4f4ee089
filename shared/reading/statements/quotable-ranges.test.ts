import { describe, expect, it } from 'vitest';
import { quotableRanges } from './quotable-ranges.ts';
import { clausesIn } from './read-clauses.ts';
import { FormsByLanguage } from './word-forms.ts';

const quotable = (text: string, language = 'en', start = 0, end = text.length): string[] =>
  quotableRanges(text, { start, end }, clausesIn(text, language, new FormsByLanguage())).map((range) =>
    text.slice(range.start, range.end),
  );

describe('quotableRanges', () => {
  it('leaves out details of time and place, and what is added', () => {
    const text = 'A strong quake struck Kelvik province on Tuesday, killing at least 22 people.';
    expect(quotable(text)).toEqual([
      text,
      'A strong quake struck Kelvik province on Tuesday',
      'A strong quake struck Kelvik province',
    ]);
  });

  it('leaves out a phrase of time or place that it opens with', () => {
    const text = 'In the night to Friday, a fire destroyed the mill of Torsk.';
    expect(quotable(text)).toEqual([text, 'a fire destroyed the mill of Torsk.']);
    const condition = 'In case of rain, the mayor said, the march is cancelled.';
    expect(quotable(condition)).toEqual([condition]);
  });

  it('ends in no fragment after a comma', () => {
    const text = 'Inspectors of the board questioned the crew on Monday, a day after the cable broke.';
    expect(quotable(text)).toEqual([
      text,
      'Inspectors of the board questioned the crew on Monday',
      'Inspectors of the board questioned the crew',
    ]);
  });

  it('keeps who says it', () => {
    const text = 'Police said the driver of the lorry fled on foot after the crash on Monday.';
    expect(quotable(text).every((range) => range.startsWith('Police said the driver'))).toBe(true);
    expect(quotable(text)).toContain('Police said the driver of the lorry fled');
  });

  it.each([
    ['a denial', 'The minister did not resign on Monday after the vote in parliament.'],
    ['a condition', 'The museum will close its doors in May if the council cuts the grant.'],
    ['a plan', 'The bank plans to buy the brewery of Torsk in June.'],
    ['a superlative', 'The storm in Torsk was the heaviest storm in Europe in forty years.'],
    ['a limit', 'Only three boats came back to the harbour on Sunday after the storm.'],
    [
      'who says it afterwards',
      'The driver of the lorry fled on foot after the crash, police said on Monday.',
    ],
    ['what its verb needs', 'The company of the two brothers is based in Torsk.'],
  ])('does not shorten %s', (_, text) => {
    expect(quotable(text)).toEqual([text]);
  });

  it('never ends inside a quotation, brackets or a list of names', () => {
    const text =
      'Rescuers found Ona Pell, Ivo Brandt and Mara Quill (aged 9, 11 and 12, in a cellar in Torsk) “asleep, in the dark of the mill” on Monday.';
    for (const range of quotable(text).slice(1)) expect(range).toMatch(/mill”$|Quill$/u);
  });

  it('shortens a Statement inside its Passage, and nothing of its neighbours', () => {
    const text = 'The roof fell in, and a fire destroyed the mill of Torsk on Friday night.';
    expect(quotable(text, 'en', 22)).toEqual([text.slice(22), 'a fire destroyed the mill of Torsk']);
  });

  it('gives a text without cues for its language whole', () => {
    expect(quotable('Pożar zniszczył młyn w Torsku w piątek, zabijając 12 osób.', 'pl')).toHaveLength(1);
  });

  it('shortens French and Spanish, and German only where the verb cannot follow', () => {
    expect(quotable('Un incendie a détruit le vieux moulin pendant la nuit.', 'fr')).toContain(
      'Un incendie a détruit le vieux moulin',
    );
    expect(quotable('Un incendio destruyó el viejo molino durante la noche.', 'es')).toContain(
      'Un incendio destruyó el viejo molino',
    );
    expect(quotable('Ein Sturm hat das alte Dach am Freitag abgedeckt.', 'de')).toHaveLength(1);
  });
});
