import { describe, expect, it } from 'vitest';
import { fail } from '../../shared/contract/result.ts';
import { FileTokens } from './file-tokens.ts';

describe('FileTokens', () => {
  it('names the file without saying where it lies', () => {
    const tokens = new FileTokens();
    const granted = tokens.grant({ path: '/home/reader/secret plans/fire.txt' });
    expect(granted.name).toBe('fire.txt');
    expect(JSON.stringify(granted)).not.toContain('secret');
    expect(tokens.find(granted.token)).toEqual({
      ok: true,
      value: { path: '/home/reader/secret plans/fire.txt' },
    });
  });

  it('gives a new token each time, long enough not to be guessed', () => {
    const tokens = new FileTokens();
    const given = Array.from({ length: 1000 }, () => tokens.grant({ path: '/fire.txt' }).token);
    expect(new Set(given).size).toBe(1000);
    expect(given.every((token) => /^[\w-]{32}$/.test(token))).toBe(true);
  });

  it('opens nothing for a file that was refused, and says why', () => {
    const tokens = new FileTokens();
    const { token, name } = tokens.refuse('fire.txt', fail('is-directory', 'A folder.').failure);
    expect(name).toBe('fire.txt');
    expect(tokens.nameOf(token)).toBe('fire.txt');
    expect(tokens.find(token)).toMatchObject({ ok: false, failure: { code: 'is-directory' } });
  });

  it('knows no token that it did not grant', () => {
    const tokens = new FileTokens();
    tokens.grant({ path: '/fire.txt' });
    for (const guess of ['', '/fire.txt', '__proto__', '0'.repeat(32)]) {
      expect(tokens.find(guess)).toMatchObject({ ok: false, failure: { code: 'unknown-file' } });
    }
  });

  it('knows no token of another run or another host', () => {
    const granted = new FileTokens().grant({ path: '/fire.txt' });
    expect(new FileTokens().find(granted.token)).toMatchObject({
      ok: false,
      failure: { code: 'unknown-file' },
    });
  });

  it('gives the same file again for a token that is used twice, and never another', () => {
    const tokens = new FileTokens();
    const [first, second] = [tokens.grant({ path: '/fire.txt' }), tokens.grant({ path: '/ferry.txt' })];
    for (const _ of [1, 2]) {
      expect(tokens.find(first.token)).toEqual({ ok: true, value: { path: '/fire.txt' } });
      expect(tokens.find(second.token)).toEqual({ ok: true, value: { path: '/ferry.txt' } });
    }
  });

  it('lets go of the oldest content once too much is held', () => {
    const tokens = new FileTokens(10);
    const path = tokens.grant({ path: '/fire.txt' });
    const first = tokens.grant({ name: 'a.txt', bytes: new Uint8Array(6) });
    const second = tokens.grant({ name: 'b.txt', bytes: new Uint8Array(6) });
    expect([path, first, second].map(({ token }) => tokens.find(token).ok)).toEqual([true, false, true]);
    const large = tokens.grant({ name: 'c.txt', bytes: new Uint8Array(60) });
    expect(tokens.find(large.token).ok).toBe(true);
    expect(tokens.find(second.token).ok).toBe(false);
  });
});
