import { describe, expect, it } from 'vitest';
import { movedSelection, type SelectionMove } from './select-words.ts';

const TEXT = 'The ferry sank at dawn.';
const words = [...TEXT.matchAll(/\w+/g)].map(({ 0: word, index }) => ({
  start: index,
  end: index + word.length,
}));

const MORE: SelectionMove = { end: 'end', by: 1 };
const FEWER: SelectionMove = { end: 'end', by: -1 };
const LATER: SelectionMove = { end: 'start', by: 1 };
const EARLIER: SelectionMove = { end: 'start', by: -1 };

const afterMoves = (...moves: readonly SelectionMove[]): string => {
  let selection: { start: number; end: number } | null = null;
  for (const move of moves) selection = movedSelection(words, selection, move);
  return selection === null ? '' : TEXT.slice(selection.start, selection.end);
};

describe('movedSelection', () => {
  it.each([
    ['begins with the first word', [MORE], 'The'],
    ['grows by a word', [MORE, MORE, MORE], 'The ferry sank'],
    ['shrinks by a word', [MORE, MORE, FEWER], 'The'],
    ['shrinks to nothing', [MORE, FEWER], ''],
    ['lets a single word wander on', [MORE, LATER, LATER], 'sank'],
    ['begins later', [MORE, MORE, MORE, LATER], 'ferry sank'],
    ['begins earlier again', [MORE, LATER, MORE, EARLIER], 'The ferry sank'],
    ['stops at the first word', [MORE, EARLIER], 'The'],
    ['stops at the last word', [MORE, ...Array.from({ length: 9 }, () => MORE)], 'The ferry sank at dawn'],
  ])('%s', (_, moves, expected) => {
    expect(afterMoves(...moves)).toBe(expected);
  });

  it('takes in a word that the pointer selected in part', () => {
    expect(movedSelection(words, { start: 5, end: 6 }, MORE)).toEqual({ start: 4, end: 14 });
  });

  it('has nothing to select where there is no word', () => {
    expect(movedSelection([], null, MORE)).toBeNull();
  });
});
