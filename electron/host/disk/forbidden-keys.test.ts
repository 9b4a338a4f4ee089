import { describe, expect, it } from 'vitest';
import { hasForbiddenKey, jsonHasForbiddenKey } from './forbidden-keys.ts';

describe('a forbidden key', () => {
  it.each(['{"a":[{"__proto__":{}}]}', '{"a":{"constructor":1}}', '[[{"prototype":null}]]'])(
    'is found in %s',
    (text) => {
      expect(hasForbiddenKey(JSON.parse(text))).toBe(true);
      expect(jsonHasForbiddenKey(JSON.parse(text))).toBe(true);
    },
  );

  it('is not a value of that name', () => {
    const value: unknown = JSON.parse('{"a":["__proto__",{"b":"constructor"}],"c":null}');
    expect(hasForbiddenKey(value)).toBe(false);
    expect(jsonHasForbiddenKey(value)).toBe(false);
  });

  it('is looked for once in an object that holds itself', () => {
    const ring: Record<string, unknown> = { a: 1 };
    ring['ring'] = ring;
    expect(hasForbiddenKey(ring)).toBe(false);
  });
});
