import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip that a test makes up; whatever is given besides its content is written as it is, true or not. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: Uint8Array;
  /** Deflated bytes and their checksum, made once for many entries. */
  readonly packed?: { readonly bytes: Uint8Array; readonly crc: number; readonly size: number };
  readonly declaredSize?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode with the file's kind, e.g. 0o120777 for a symbolic link. */
  readonly mode?: number;
  /** Points to the first entry's bytes instead of its own. */
  readonly overlaps?: boolean;
}

const UTF8_NAMES = 0x0800;
const MADE_BY_UNIX = 0x031e;
const MOST_PLAIN_ENTRIES = 0xffff;

const record = (signature: number, size: number, fill: (view: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(size);
  buffer.writeUInt32LE(signature, 0);
  fill(buffer);
  return buffer;
};

const packedOf = ({ content = Buffer.alloc(0), packed, method = 8 }: ZipEntry) =>
  packed ?? {
    bytes: method === 8 ? deflateRawSync(content) : content,
    crc: crc32(content),
    size: content.length,
  };

const zip64End = (entries: number, directorySize: number, directoryAt: number): Buffer[] => [
  record(0x06064b50, 56, (view) => {
    view.writeBigUInt64LE(44n, 4);
    view.writeBigUInt64LE(BigInt(entries), 24);
    view.writeBigUInt64LE(BigInt(entries), 32);
    view.writeBigUInt64LE(BigInt(directorySize), 40);
    view.writeBigUInt64LE(BigInt(directoryAt), 48);
  }),
  record(0x07064b50, 20, (view) => {
    view.writeBigUInt64LE(BigInt(directoryAt + directorySize), 8);
    view.writeUInt32LE(1, 16);
  }),
];

/** The bytes of a zip with these entries, honest or hostile: for tests alone. */
export const zipBytes = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, declaredSize, method = 8, flags = 0, mode = 0o100644, overlaps = false } = entry;
    const { bytes, crc, size } = packedOf(entry);
    const encoded = Buffer.from(name);
    /** What the local header and the central directory share, from the flags to the length of the name. */
    const common = Buffer.alloc(22);
    common.writeUInt16LE(UTF8_NAMES + flags, 0);
    common.writeUInt16LE(method, 2);
    common.writeUInt32LE(crc, 8);
    common.writeUInt32LE(bytes.length, 12);
    common.writeUInt32LE(declaredSize ?? size, 16);
    common.writeUInt16LE(encoded.length, 20);
    const local = record(0x04034b50, 30, (view) => {
      view.writeUInt16LE(20, 4);
      common.copy(view, 6);
    });
    const central = record(0x02014b50, 46, (view) => {
      view.writeUInt16LE(MADE_BY_UNIX, 4);
      view.writeUInt16LE(20, 6);
      common.copy(view, 8);
      view.writeUInt32LE((mode * 0x10000) % 0x100000000, 38);
      view.writeUInt32LE(overlaps ? 0 : at, 42);
    });
    directory.push(central, encoded);
    if (overlaps) continue;
    parts.push(local, encoded, Buffer.from(bytes));
    at += local.length + encoded.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const count = Math.min(entries.length, MOST_PLAIN_ENTRIES);
  const end = record(0x06054b50, 22, (view) => {
    view.writeUInt16LE(count, 8);
    view.writeUInt16LE(count, 10);
    view.writeUInt32LE(listed.length, 12);
    view.writeUInt32LE(at, 16);
  });
  const large = entries.length > MOST_PLAIN_ENTRIES ? zip64End(entries.length, listed.length, at) : [];
  return Buffer.concat([...parts, listed, ...large, end]);
};
