import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name of the encoding that was read, e.g. `utf-8`, `windows-1252`. */
  readonly encoding: string;
}

/** Bytes that are looked at: enough to tell, and quick in a file of megabytes. */
const SAMPLE_BYTES = 65_536;

/** Whole characters outside ASCII that outweigh one broken byte sequence: the file is UTF-8 with a flaw in it. */
const SOUND_PER_BROKEN = 4;

/** Share of characters that no text has (controls, replacement marks), above which nothing readable came out. */
const MAX_UNREADABLE_SHARE = 0.1;

const byteOrderMark = (bytes: Uint8Array): string | null => {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return null;
};

/**
 * UTF-16 without a byte order mark, told by its zero bytes: they stand (nearly) all at odd places for little endian, at
 * even places for big endian, since every space and line end carries one. `null` for anything else.
 */
export const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  // Even a text in Chinese has a space, full stop or line end in a hundred characters.
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < pairs / 100 || Math.max(even, odd) === 0) return null;
  if (odd > even * 20) return 'utf-16le';
  if (even > odd * 20) return 'utf-16be';
  return null;
};

const isMarkedOrUtf16 = (bytes: Uint8Array): boolean =>
  (byteOrderMark(bytes) ?? utf16WithoutMark(bytes)) !== null;

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-8 in which a few sequences are broken: they become U+FFFD and the rest stays right. */
const flawedUtf8 = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (const character of text) {
    if (character === '\uFFFD') broken += 1;
    else if (character > '\u007F') sound += 1;
  }
  return sound >= broken * SOUND_PER_BROKEN ? text : null;
};

const unreadableShare = (text: string): number => {
  // eslint-disable-next-line no-control-regex -- controls are what is counted
  const unreadable = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return text.length === 0 ? 0 : unreadable / text.length;
};

const readable = (text: string, encoding: string): Result<DecodedText> =>
  unreadableShare(text) > MAX_UNREADABLE_SHARE
    ? fail(
        'undecodable',
        `Read as ${encoding}, this file does not give readable text.`,
        'Choose “Add files in another encoding…” and the encoding that it was saved in.',
      )
    : ok({ text, encoding });

/**
 * Text of bytes: the encoding asked for; else by byte order mark, as strict UTF-8, as UTF-16 without a mark, as UTF-8 with
 * single flaws, as `declared` (what the page says of itself), and last by detection.
 * Fails with `unknown-encoding` or `undecodable`.
 */
export const decodeText = async (
  bytes: Uint8Array,
  encoding: string | null,
  declared: string | null = null,
): Promise<Result<DecodedText>> => {
  const utf8 = encoding === null && !isMarkedOrUtf16(bytes) ? (strictUtf8(bytes) ?? flawedUtf8(bytes)) : null;
  if (utf8 !== null) return readable(utf8, 'utf-8');
  // Most files are UTF-8; the tables of all other encodings are read for those that are not.
  const { decodeAs, detectEncoding } = await import('./detect-encoding.ts');
  const name = encoding ?? byteOrderMark(bytes) ?? utf16WithoutMark(bytes) ?? detectEncoding(bytes, declared);
  const text = decodeAs(bytes, name);
  return text === null
    ? fail('unknown-encoding', `“${name}” is not an encoding that can be read.`, 'Pick another encoding.')
    : readable(text, name.toLowerCase());
};
