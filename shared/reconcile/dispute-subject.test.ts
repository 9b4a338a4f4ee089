import { describe, expect, it } from 'vitest';
import { disputeSubject } from './dispute-subject.ts';

/** One Statement a side; the differing words are in braces. */
const subjectOf = (language: string, ...marked: readonly string[]): string =>
  disputeSubject(
    marked.map((words, side) => {
      const start = words.indexOf('{');
      const text = words.replace(/[{}]/gu, '');
      return { side, language, text, values: [{ start, end: words.indexOf('}') - 1 }] };
    }),
  );

describe('disputeSubject', () => {
  it.each([
    [
      'the longest run of shared words',
      ['The toll on the Orme bridge rises {in May}.', 'From {June} the toll on the Orme bridge rises.'],
      'toll on the Orme bridge rises',
    ],
    [
      'the run nearest to the values among equals',
      ['Storm damage came to {€2m} repair costs.', 'Repair costs of {€4m} after storm damage.'],
      'repair costs',
    ],
    ['one word where no more is shared', ['The {red} ferry', 'A ferry in {blue}'], 'ferry'],
    ['no words across punctuation', ['Ravn, ferry town: {10}', 'Ravn, ferry town: {12}'], 'ferry town'],
    ['nothing where only small words are shared', ['It was {in May}', 'That was {in June}'], ''],
  ])('gives %s', (_, statements, subject) => expect(subjectOf('en', ...statements)).toBe(subject));

  it('asks that every side has the words', () =>
    expect(subjectOf('en', 'Harbour toll: {5}', 'Harbour toll: {6}', 'Harbour fee: {7}')).toBe('Harbour'));

  it('takes at most six words, those next to the value', () => {
    const rest = 'storm tide wind rain hail snow frost';
    expect(subjectOf('en', `${rest} {10}`, `${rest} {12}`)).toBe('tide wind rain hail snow frost');
    expect(subjectOf('en', `{10} ${rest}`, `{12} ${rest}`)).toBe('storm tide wind rain hail snow');
  });

  it('joins words of languages without spaces', () =>
    expect(subjectOf('zh', '港口大桥{五月}开放', '港口大桥{六月}开放')).toBe('港口大桥'));
});
