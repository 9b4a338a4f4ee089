import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed-json.ts';

describe('a sealed object', () => {
  const value = { name: 'The quay, "burnt"', crc: 'a word', list: [1, 2] };

  it('is read as it was, and is JSON', () => {
    expect(unseal(seal(value))).toEqual(value);
    expect(JSON.parse(seal(value))).toMatchObject({ name: value.name });
  });

  it('is refused after any change inside it', () => {
    const text = seal(value);
    for (let at = 0; at < text.indexOf(',"crc":'); at += 1)
      expect(() => unseal(`${text.slice(0, at)}~${text.slice(at + 1)}`), String(at)).toThrow(/./);
  });

  it('of an older version, without a checksum, is read', () => {
    expect(unseal('{"name":"The quay"}')).toEqual({ name: 'The quay' });
  });
});
