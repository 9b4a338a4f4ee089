import type { TextRange } from '../../shared/text/range.ts';

/** A stretch of text over which the same decorations hold, and nothing begins or ends. */
export interface Run<T> extends TextRange {
  readonly decorations: readonly T[];
}

/**
 * Cuts `range` where a decoration begins or ends: overlapping decorations become runs that carry several.
 * Decorations keep the order given; parts of them outside `range` are left out.
 */
export const textRuns = <T extends TextRange>(range: TextRange, decorations: readonly T[]): Run<T>[] => {
  const within = decorations.filter(
    ({ start, end }) => start < range.end && end > range.start && start < end,
  );
  const cuts = [range.start, range.end, ...within.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut >= range.start && cut <= range.end)
    .toSorted((a, b) => a - b);
  return cuts.flatMap((start, place) => {
    const end = cuts[place + 1];
    if (end === undefined || end === start) return [];
    return [{ start, end, decorations: within.filter((item) => item.start <= start && item.end >= end) }];
  });
};

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

/**
 * Characters without a space that are no word, such as a picture written in letters: laying out millions of them holds up the
 * window for minutes. Scripts that write without spaces are left out.
 */
export const ENDLESS =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]{1000,}/u;

/** So much of them is shown. */
export const ENDLESS_SHOWN = 40;
