import iconv from 'iconv-lite';
import { detect } from 'jschardet';
import type { StreamDecoder } from './decode-text.ts';

/** Under this the detector guesses; windows-1252 is then the commonest encoding of saved articles. */
const MIN_CONFIDENCE = 0.7;

/** Bytes that the detector looks at: enough to tell, and quick in a file of megabytes. */
const SAMPLE_BYTES = 65_536;

/** A sample that holds what tells encodings apart: it starts shortly before the first byte outside ASCII. */
const telling = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - SAMPLE_BYTES / 4);
  return bytes.subarray(from, from + SAMPLE_BYTES);
};

/** The encoding of bytes that are no UTF-8: as `declared`, what the page says of itself, else by its bytes. */
export const detectEncoding = (bytes: Uint8Array, declared: string | null): string => {
  if (declared !== null && iconv.encodingExists(declared) && !/^utf-?(8|16)/i.test(declared)) return declared;
  const { encoding, confidence } = detect(Buffer.from(telling(bytes)));
  if (encoding === null || confidence < MIN_CONFIDENCE || !iconv.encodingExists(encoding))
    return 'windows-1252';
  // windows-1252 holds all of Latin-1 and, unlike it, the quotation marks that its files really use.
  return /^(iso-8859-1|ascii)$/i.test(encoding) ? 'windows-1252' : encoding;
};

/** Reads bytes in a named encoding; null where there is no such encoding. */
export const decoderOf = (encoding: string): StreamDecoder | null => {
  if (!iconv.encodingExists(encoding)) return null;
  const decoder = iconv.getDecoder(encoding);
  return {
    decode: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
};
