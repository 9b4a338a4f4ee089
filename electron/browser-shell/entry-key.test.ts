import { expect, test } from 'vitest';
import { EntryKey } from './entry-key.ts';

test('lets in once, and nobody with another key', () => {
  const key = new EntryKey();
  expect(key.take('x'.repeat(key.value.length))).toBe(false);
  expect(key.take(undefined)).toBe(false);
  expect(key.take(key.value)).toBe(true);
  expect(key.take(key.value)).toBe(false);
});

test('tells when it was used', async () => {
  const key = new EntryKey();
  key.take(key.value);
  await expect(key.used).resolves.toBeUndefined();
});
