import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, sealedPieces, unseal } from './sealed-json.ts';

const read = (text: string): unknown => unseal(Buffer.from(text));

describe('a sealed object', () => {
  const value = { name: 'The quay, "burnt"', crc: 'a word', list: [1, 2] };

  it('is read as it was, and is JSON', () => {
    expect(read(seal(value))).toEqual(value);
    expect(JSON.parse(seal(value))).toMatchObject({ name: value.name });
  });

  it('is refused after any change inside it', () => {
    const text = seal(value);
    for (let at = 0; at < text.indexOf(',"crc":'); at += 1)
      expect(() => read(`${text.slice(0, at)}~${text.slice(at + 1)}`), String(at)).toThrow(/./);
  });

  it('of an older version, without a checksum, is read', () => {
    expect(read('{"name":"The quay"}')).toEqual({ name: 'The quay' });
  });
});

const joined = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString();

describe('a sealed object in pieces', () => {
  it('is the same text', () => {
    const entries = fc.dictionary(fc.string(), fc.anything({ withDate: true, withSparseArray: true }), {
      minKeys: 1,
    });
    fc.assert(fc.property(entries, (value) => joined(sealedPieces(value)) === seal(value)));
  });

  it('is the same text where it is large at every depth', () => {
    const steps = Array.from({ length: 300 }, (_, number) => ({ number, skipped: undefined, text: '“€' }));
    const value = { records: Object.fromEntries(steps.entries()), deeper: { deeper: { steps, none: [] } } };
    expect(joined(sealedPieces(value))).toBe(seal(value));
  });

  it('comes in many, none of them long', () => {
    const words = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`word ${at}`, 'x'.repeat(1000)]),
    );
    const lengths = [...sealedPieces({ words })].map(({ length }) => length);
    expect(lengths.length).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeLessThan(300_000);
  });
});
