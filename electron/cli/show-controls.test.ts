import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControls, showControls, showControlsInLine } from './show-controls.ts';

describe('showControls', () => {
  it('shows what a terminal would obey, and keeps lines and tabs', () => {
    expect(showControls('a\u001B[31mb\tc\r\nd\re\u007F\u009B\n')).toBe('a␛[31mb\tc\r\nd␍e␡\uFFFD\n');
  });

  it('keeps all other characters', () => {
    expect(showControls('Zürich 🙂 – “so”')).toBe('Zürich 🙂 – “so”');
  });
});

describe('showControlsInLine', () => {
  it('leaves one line that reads as it is stored', () => {
    expect(showControlsInLine('a\nb\u202Etxt.exe')).toBe('a␊b\uFFFDtxt.exe');
  });
});

describe('escapeControls', () => {
  it('changes no value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = escapeControls(JSON.stringify({ text }));
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
