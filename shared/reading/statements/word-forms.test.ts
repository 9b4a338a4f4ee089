import { describe, expect, it } from 'vitest';
import { englishClauses } from '../../languages/clauses/en.ts';
import { frenchClauses } from '../../languages/clauses/fr.ts';
import { MARK, type WordForm, WordForms } from './word-forms.ts';

const has = ({ marks }: WordForm, mark: keyof typeof MARK): boolean => (marks & MARK[mark]) !== 0;

describe('WordForms', () => {
  const english = new WordForms(englishClauses, 'en');
  const formOf = (written: string): WordForm => english.of(written)[0]?.form ?? english.none;

  it('says which cues hold a word, whatever its case', () => {
    const form = formOf('While');
    expect([form.word, form.capital, form.figure]).toEqual(['while', true, false]);
    expect((['subordinator', 'opener', 'coordinator'] as const).map((mark) => has(form, mark))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('tells verb forms from words that only look like them', () => {
    expect([has(formOf('landed'), 'ambiguousVerb'), has(formOf('hundred'), 'ambiguousVerb')]).toEqual([
      true,
      false,
    ]);
    expect([has(formOf('sailing'), 'gerund'), has(formOf('evening'), 'gerund')]).toEqual([true, false]);
  });

  it('takes an elided word and the one after it apart', () => {
    const parts = new WordForms(frenchClauses, 'fr').of('l’usine');
    expect(parts.map(({ form, start, end }) => [form.word, start, end])).toEqual([
      ['l', 0, 1],
      ['usine', 2, 7],
    ]);
  });
});
