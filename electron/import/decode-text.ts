import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name of the encoding that was read, e.g. `utf-8`, `windows-1252`. */
  readonly encoding: string;
}

/** Bytes that are looked at: enough to tell, and quick in a file of megabytes. */
const SAMPLE_BYTES = 65_536;

/** In UTF-32; no encoding takes more for what becomes one unit of text. */
const MOST_BYTES_PER_UNIT = 4.1;

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

const tooLarge = (maxLength: number): Result<never> =>
  fail(
    'too-large',
    `This text has more than ${(maxLength / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} million characters, and so much cannot be imported.`,
    'Import the article alone, or split the file.',
  );

/** Decodes piece by piece, and stops once it is too much: a file that is refused never stands in memory as text. */
export interface StreamDecoder {
  readonly decode: (bytes: Uint8Array) => string;
  readonly end: () => string;
}

const PIECE_BYTES = 1024 * 1024;

const decodeUpTo = (bytes: Uint8Array, decoder: StreamDecoder, maxLength: number): string | null => {
  const pieces: string[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length <= maxLength; at += PIECE_BYTES) {
    const piece = decoder.decode(bytes.subarray(at, at + PIECE_BYTES));
    pieces.push(piece);
    length += piece.length;
  }
  pieces.push(decoder.end());
  return length > maxLength ? null : pieces.join('');
};

const utf8Decoder = (fatal: boolean): StreamDecoder => {
  const decoder = new TextDecoder('utf-8', { fatal });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};

/** Whether a few sequences alone are broken: they become U+FFFD and the rest stays right. */
const isFlawedUtf8 = (text: string): boolean => {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\uD7FF\uDC00-\uFFFC\uFFFE\uFFFF]/g)?.length ?? 0;
  return sound >= broken * SOUND_PER_BROKEN;
};

/** Text of bytes that are UTF-8, perhaps with a flaw; null where they are something else. */
const readUtf8 = (bytes: Uint8Array, maxLength: number): Result<string> | null => {
  for (const fatal of [true, false]) {
    try {
      const text = decodeUpTo(bytes, utf8Decoder(fatal), maxLength);
      // With flaws, the length tells nothing: every byte of another encoding may be one.
      if (text === null) return fatal ? tooLarge(maxLength) : null;
      if (fatal || isFlawedUtf8(text)) return ok(text);
    } catch {
      // Not sound: read once more with its flaws.
    }
  }
  return null;
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
 * single flaws, as `declared` (what the page says of itself), and last by detection. `maxLength` in UTF-16 units.
 * Fails with `unknown-encoding`, `undecodable` or `too-large`.
 */
export const decodeText = async (
  bytes: Uint8Array,
  encoding: string | null,
  declared: string | null,
  maxLength: number,
): Promise<Result<DecodedText>> => {
  if (bytes.length > maxLength * MOST_BYTES_PER_UNIT) return tooLarge(maxLength);
  const utf8 = encoding === null && !isMarkedOrUtf16(bytes) ? readUtf8(bytes, maxLength) : null;
  if (utf8 !== null) return utf8.ok ? readable(utf8.value, 'utf-8') : utf8;
  // Most files are UTF-8; the tables of all other encodings are read for those that are not.
  const { decoderOf, detectEncoding } = await import('./detect-encoding.ts');
  const name = encoding ?? byteOrderMark(bytes) ?? utf16WithoutMark(bytes) ?? detectEncoding(bytes, declared);
  const decoder = decoderOf(name);
  if (decoder === null)
    return fail(
      'unknown-encoding',
      `“${name}” is not an encoding that can be read.`,
      'Pick another encoding.',
    );
  const text = decodeUpTo(bytes, decoder, maxLength);
  return text === null ? tooLarge(maxLength) : readable(text, name.toLowerCase());
};
