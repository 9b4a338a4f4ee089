import iconv from 'iconv-lite';
import { detect } from 'jschardet';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name of the encoding that was read, e.g. `utf-8`, `windows-1252`. */
  readonly encoding: string;
}

/** Bytes that the detector looks at: enough to tell, and quick in a file of megabytes. */
const SAMPLE_BYTES = 65_536;

/** Under this the detector guesses; windows-1252 is then the commonest encoding of saved articles. */
const MIN_CONFIDENCE = 0.7;

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

/** A sample that holds what tells encodings apart: it starts shortly before the first byte outside ASCII. */
const telling = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - SAMPLE_BYTES / 4);
  return bytes.subarray(from, from + SAMPLE_BYTES);
};

const detected = (bytes: Uint8Array, declared: string | null): string => {
  if (declared !== null && iconv.encodingExists(declared) && !/^utf-?(8|16)/i.test(declared)) return declared;
  const { encoding, confidence } = detect(Buffer.from(telling(bytes)));
  if (encoding === null || confidence < MIN_CONFIDENCE || !iconv.encodingExists(encoding))
    return 'windows-1252';
  // windows-1252 holds all of Latin-1 and, unlike it, the quotation marks that its files really use.
  return /^(iso-8859-1|ascii)$/i.test(encoding) ? 'windows-1252' : encoding;
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
        'Import it again and pick the encoding that it was saved in.',
      )
    : ok({ text, encoding });

/**
 * Text of bytes: the encoding asked for; else by byte order mark, as strict UTF-8, as UTF-16 without a mark, as UTF-8 with
 * single flaws, as `declared` (what the page says of itself), and last by detection.
 * Fails with `unknown-encoding` or `undecodable`.
 */
export const decodeText = (
  bytes: Uint8Array,
  encoding: string | null,
  declared: string | null = null,
): Result<DecodedText> => {
  const named = (name: string): Result<DecodedText> =>
    readable(
      iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name),
      name.toLowerCase(),
    );
  if (encoding !== null) {
    const isKnown: boolean = iconv.encodingExists(encoding);
    if (isKnown) return named(encoding);
    return fail(
      'unknown-encoding',
      `“${encoding}” is not an encoding that can be read.`,
      'Pick another encoding.',
    );
  }
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== null) return named(marked);
  const utf8 = strictUtf8(bytes) ?? flawedUtf8(bytes);
  if (utf8 !== null) return readable(utf8, 'utf-8');
  return named(detected(bytes, declared));
};
