const MARK = ';base64,';

/** Pages of this size are read as they are. */
const MIN_BYTES = 1024 * 1024;

const isBase64 = (byte: number | undefined): boolean =>
  byte !== undefined &&
  ((byte >= 0x30 && byte <= 0x39) || // 0–9
    (byte >= 0x41 && byte <= 0x5a) || // A–Z
    (byte >= 0x61 && byte <= 0x7a) || // a–z
    byte === 0x2b || // +
    byte === 0x2f || // /
    byte === 0x3d || // =
    byte === 0x25); // %, where one of these is written as %2B

/**
 * A page without the pictures and fonts that are written into it as `data:…;base64,…`: SingleFile makes pages of many megabytes of
 * them, around some text. Smaller pages come back as they are.
 */
export const dropDataAddresses = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length < MIN_BYTES) return bytes;
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(MARK); at >= 0; at = page.indexOf(MARK, from)) {
    kept.push(page.subarray(from, at + MARK.length));
    from = at + MARK.length;
    while (isBase64(page[from])) from += 1;
  }
  return kept.length === 0 ? bytes : Buffer.concat([...kept, page.subarray(from)]);
};
