import { describe, expect, it } from 'vitest';
import { overClaims } from './over-claims.ts';

const lacks = (statement: string, cited: string): string[] =>
  overClaims(statement, cited).map(({ kind, text }) => `${kind} ${text}`);

describe('overClaims', () => {
  it.each([
    ['a number', 'The fire killed 12 miners.', 'The fire killed miners.', ['figure 12']],
    ['a scale', 'It cost $3 million.', 'It cost $3 billion.', ['figure 3']],
    ['a weekday', 'It sank on Monday.', 'It sank on Tuesday.', ['date mon']],
    ['a month', 'It opens in May.', 'It opens in June.', ['date may']],
    ['a quotation', 'He said “we will be back”.', 'He said “we may be back”.', ['quotation we will be back']],
    ['a name', 'They found Ona Pell.', 'They found a woman.', ['name ona pell']],
  ])('finds %s that is not there', (_, statement, cited, expected) => {
    expect(lacks(statement, cited)).toEqual(expected);
  });

  it.each([
    ['a number as a word', 'The fire killed 12 miners.', 'Twelve miners died.'],
    ['a scale as a number', 'It cost $3 million.', 'It cost $3,000,000.'],
    ['a short weekday', 'It sank on Monday.', 'Mon: the boat sank.'],
    ['other quotation marks', 'He said “we’ll be back”.', 'He said: "We\'ll be back."'],
    ['a part of a name', 'They found Ona Pell.', 'They found Pell.'],
    ['what opens a sentence, which may be no name', 'Rescuers found her.', 'She was found.'],
  ])('takes %s for the same', (_, statement, cited) => {
    expect(lacks(statement, cited)).toEqual([]);
  });
});
