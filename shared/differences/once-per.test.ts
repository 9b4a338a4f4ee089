import { describe, expect, it } from 'vitest';
import { oncePer } from './once-per.ts';

describe('oncePer', () => {
  it('works out one value for each object and function', () => {
    const asked: string[] = [];
    const lengthOf = oncePer(({ text }: { readonly text: string }): number => {
      asked.push(text);
      return text.length;
    });
    const upperOf = oncePer(({ text }: { readonly text: string }): string => text.toUpperCase());
    const [one, other] = [{ text: 'a quake' }, { text: 'a quake' }];
    expect([lengthOf(one), upperOf(one), lengthOf(one), lengthOf(other)]).toEqual([7, 'A QUAKE', 7, 7]);
    expect(asked).toEqual(['a quake', 'a quake']);
  });

  it('keeps null, and what was worked out of a frozen object', () => {
    const asked: object[] = [];
    const nothingOf = oncePer((key: object): null => {
      asked.push(key);
      return null;
    });
    const frozen = Object.freeze({});
    expect([nothingOf(frozen), nothingOf(frozen), asked]).toEqual([null, null, [frozen]]);
  });

  it('adds nothing that others see, so that a changed copy is worked out anew', () => {
    const lengthOf = oncePer(({ text }: { readonly text: string }): number => text.length);
    const one = { text: 'a quake' };
    expect(lengthOf(one)).toBe(7);
    expect(Reflect.ownKeys(one)).toEqual(['text']);
    expect(lengthOf({ ...one, text: 'a' })).toBe(1);
  });
});
