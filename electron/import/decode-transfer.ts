const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
};

/** Bytes that a soft line break takes behind its `=`; 0 where there is none. */
const softBreak = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] === LINE_FEED) return 1;
  return bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 0;
};

/** What `=` at this index begins: bytes to read past it, and the byte that they stand for; null where they stand for none. */
const escaped = (
  bytes: Uint8Array,
  at: number,
): { readonly length: number; readonly byte: number | null } => {
  const lineBreak = softBreak(bytes, at + 1);
  if (lineBreak > 0) return { length: lineBreak, byte: null };
  const [high, low] = [hexDigit(bytes[at + 1]), hexDigit(bytes[at + 2])];
  return high < 0 || low < 0 ? { length: 0, byte: EQUALS } : { length: 2, byte: high * 16 + low };
};

/** Quoted-printable (RFC 2045, 6.7): "caf=C3=A9" is five bytes. What is not encoded properly stays as it is. */
const decodeQuotedPrintable = (bytes: Uint8Array): Uint8Array => {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const read = byte === EQUALS ? escaped(bytes, at) : { length: 0, byte };
    at += read.length;
    if (read.byte === null) continue;
    decoded[length] = read.byte;
    length += 1;
  }
  return decoded.subarray(0, length);
};

/** Bytes as they were before they were made fit for mail; an encoding that is unknown changes nothing (`7bit`, `8bit`, `binary`). */
export const decodeTransfer = (bytes: Uint8Array, encoding: string | undefined): Uint8Array => {
  switch (encoding?.toLowerCase()) {
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'base64':
      return Buffer.from(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
        'base64',
      );
    default:
      return bytes;
  }
};
