import { expect, test } from 'vitest';
import { isForUs, isToken } from './request-guard.ts';

test('takes requests to its own address, from its own pages or from none', () => {
  expect(isForUs({ host: '127.0.0.1:4000' }, 4000)).toBe(true);
  expect(isForUs({ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }, 4000)).toBe(true);
});

test.each([
  { host: 'news.example:4000' },
  { host: 'localhost:4000' },
  { host: '127.0.0.1:4001' },
  {},
  { host: '127.0.0.1:4000', origin: 'http://news.example' },
  { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4001' },
  { host: '127.0.0.1:4000', origin: 'null' },
])('refuses %o', (headers) => {
  expect(isForUs(headers, 4000)).toBe(false);
});

test('takes the token alone', () => {
  expect(isToken('abc', 'abc')).toBe(true);
  for (const wrong of ['abd', 'ab', 'abcd', '', undefined, ['abc']])
    expect(isToken(wrong, 'abc')).toBe(false);
});
