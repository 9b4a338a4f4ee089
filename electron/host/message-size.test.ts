import { expect, it } from 'vitest';
import { isOversized } from './message-size.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 0;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

it.each([
  ['characters', 'x'.repeat(25_000_000)],
  ['characters in many strings', Array.from({ length: 300 }, () => 'x'.repeat(100_000))],
  ['characters in keys', { ['x'.repeat(25_000_000)]: 1 }],
  ['bytes', new Uint8Array(25_000_000)],
  ['values', Array.from({ length: 500_001 }, () => 0)],
  ['values in many lists', Array.from({ length: 1001 }, () => Array.from({ length: 500 }, () => 0))],
  ['keys', Object.fromEntries(Array.from({ length: 500_001 }, (_, at) => [`${at}`, 0]))],
  ['levels', nested(33)],
])('is too much: %s', (_what, message) => expect(isOversized('project.edit', message)).toBe(true));

it.each([
  ['a pasted text of the longest length', { text: 'x'.repeat(20_000_000) }],
  [
    'an edit of many records',
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`${at}`, { a: 1, b: [] }])),
  ],
  ['nothing', undefined],
  ['levels', nested(31)],
])('is not too much: %s', (_what, message) => expect(isOversized('project.edit', message)).toBe(false));

it('takes a whole comparison to save, and no more', () => {
  const content = 'x'.repeat(90_000_000);
  expect(isOversized('export.save', { content })).toBe(false);
  expect(isOversized('export.save', { content, more: content })).toBe(true);
});

it('does not look through what it refuses', () => {
  const list = Array.from({ length: 5_000_000 }, () => 0);
  const start = performance.now();
  for (let time = 0; time < 1000; time += 1) isOversized('project.edit', { list });
  expect(performance.now() - start).toBeLessThan(500);
});
