import { describe, expect, it } from 'vitest';
import { INVISIBLE, invisibleName, visibly } from './invisible.ts';

describe('invisible characters', () => {
  it('names those that reorder text and leaves joiners alone', () => {
    expect(INVISIBLE.test('\u202e')).toBe(true);
    expect(INVISIBLE.test('\u200d')).toBe(false);
    expect(invisibleName('\u202e')).toBe('RLO');
    expect(invisibleName('\u2061')).toBe('U+2061');
  });
});

describe('visibly', () => {
  it('writes out what hides or reorders a name', () => {
    expect(visibly('annual\u202Etxt.exe')).toBe('annual⟨RLO⟩txt.exe');
    expect(visibly('a\u200Bb\u{E0041}\u3164\u0007')).toBe('a⟨ZWSP⟩b⟨U+E0041⟩⟨U+3164⟩⟨U+0007⟩');
  });

  it('leaves names alone that people write', () => {
    for (const name of [
      'Größe',
      'می‌خواهم',
      '👩‍🚀',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ])
      expect(visibly(name)).toBe(name);
  });
});
