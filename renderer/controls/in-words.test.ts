import { expect, test } from 'vitest';
import { passageId } from '../../shared/text/passage.ts';
import { onlyIn } from './in-words.ts';

test.each([
  [[], 'C only'],
  [['B7'], 'only C, perhaps also B'],
  [['B7', 'A2', 'B9', 'D1'], 'only C, perhaps also B, A and D'],
])('a passage of C, perhaps also %j, is in %s', (perhaps, expected) => {
  const ids = perhaps.map((id) => passageId(id.slice(0, 1), Number(id.slice(1))));
  expect(onlyIn(passageId('C', 3), ids)).toBe(expected);
});
