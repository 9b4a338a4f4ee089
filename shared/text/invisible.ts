const NAMES: Readonly<Record<string, string>> = {
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};

/** Short name of an invisible character, e.g. `RLO`; its code point where it has none. */
export const invisibleName = (character: string): string =>
  NAMES[character] ?? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Characters that can hide or reorder text without being seen: directions, spaces without width, controls, fillers, and the
 * tags that spell letters nobody sees, except in flags. Joiners and the soft hyphen are left out: scripts and emoji are
 * written with them.
 */
export const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8})[\u{e0000}-\u{e007f}]/u;

const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

/** A title or a name as the reader sees it: `invoice⟨RLO⟩txt.exe`. What can hide or reorder is written out. */
export const visibly = (text: string): string =>
  text.replace(EVERY_INVISIBLE, (character) => `⟨${invisibleName(character)}⟩`);
