import { describe, expect, it } from 'vitest';
import { ENDLESS } from './endless-words.ts';

describe('ENDLESS', () => {
  it('is a thousand characters without a space, but no script that writes without spaces', () => {
    expect(ENDLESS.test('x'.repeat(1000))).toBe(true);
    for (const text of ['x'.repeat(999), 'ferry '.repeat(500), '渡'.repeat(2000), 'เรือ'.repeat(500)])
      expect(ENDLESS.test(text)).toBe(false);
  });
});
