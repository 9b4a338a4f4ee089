import { expect, it } from 'vitest';
import { isSameByline, isSameDay, isSameLanguage, isSameTitle, tokenScore } from './import-measures.ts';

it('scores texts by the tokens that they share, each as often as it is in both', () => {
  expect(tokenScore('a a b', 'a b c d')).toEqual({ precision: 2 / 3, recall: 1 / 2, f1: 4 / 7 });
  expect(tokenScore('Über, 12 Boote!', 'über 12 boote')).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(tokenScore('', 'a')).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(tokenScore('', ' ')).toEqual({ precision: 1, recall: 1, f1: 1 });
});

it('takes scripts without spaces character by character', () => {
  expect(tokenScore('渡船停航', '渡船')).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3 });
});

it('compares facts as they are meant', () => {
  expect(isSameTitle('Ferry – aground', 'ferry aground')).toBe(true);
  expect(isSameTitle('Ferry aground | Post', 'Ferry aground')).toBe(false);
  expect(isSameByline('Mara Lindqvist', 'By Mara Lindqvist')).toBe(true);
  expect(isSameByline(null, 'Mara Lindqvist')).toBe(false);
  expect(isSameDay('2031-03-14', '14 March 2031')).toBe(true);
  expect(isSameDay('2031-03-14', '2031-03-15T00:10:00Z')).toBe(false);
  expect(isSameLanguage('en', 'en-GB')).toBe(true);
  expect(isSameLanguage(null, 'en')).toBe(false);
});
