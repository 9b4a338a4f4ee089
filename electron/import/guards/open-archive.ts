import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { nameKey, unsafeName } from './archive-names.ts';

const MEGABYTE = 1024 * 1024;

/** What an archive may cost. Sizes in bytes, counted as they come out of it: what it says of itself is not trusted. */
export interface ArchiveLimits {
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  /** All that is read out of one archive. */
  readonly maxTotalBytes: number;
  /** Bytes that come out for each that went in, past the first megabyte of an entry. */
  readonly maxRatio: number;
}

/** Text packs to a tenth, repetitive markup to a fiftieth; DEFLATE itself ends at a thousandth, where only bombs are. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  maxEntries: 10_000,
  maxEntryBytes: 100 * MEGABYTE,
  maxTotalBytes: 512 * MEGABYTE,
  maxRatio: 200,
};

/** So much may come out of any entry, however well it is packed. */
const RATIO_FREE_BYTES = MEGABYTE;

/** One file of an archive. */
export interface ArchiveEntry {
  /** Relative, with `/` between folders; no two of an archive are the same file. */
  readonly name: string;
  /** In bytes, as the archive says; nothing that unpacks to more is read. */
  readonly size: number;
  /** Unpacks it anew at every call; an archive inside is bytes like any other. */
  readonly read: () => Promise<Result<Uint8Array>>;
}

const STORED = 0;
const DEFLATED = 8;
const REGULAR_FILE = 0o10;
const FOLDER = 0o04;

const inflate = promisify(inflateRaw);

const unsafe = (what: string): Result<never> =>
  fail(
    'unsafe-archive',
    `This archive was not opened: ${what}.`,
    'Ask whoever made it for a plain archive of the files.',
  );

const unreadable = (): Result<never> =>
  fail(
    'unreadable-archive',
    'This archive is damaged or incomplete, or packed in a way that cannot be read.',
    'Get it once more, or unpack it and choose the files inside.',
  );

const tooLarge = (what: string): Result<never> =>
  fail('too-large', `This archive was not opened: ${what}.`, 'Unpack it and choose the files inside.');

const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE).toLocaleString('en')} MB`;

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

/** A file of Unix keeps its kind in the upper half: links, devices and pipes are told there. Others leave it empty. */
const isFileOrFolder = ({ externalFileAttributes }: Entry): boolean =>
  [0, REGULAR_FILE, FOLDER].includes(Math.floor(externalFileAttributes / 2 ** 28));

/** Why this entry may not be in an archive; null where it may. Adds its name to those taken. */
const refusal = (entry: Entry, taken: Set<string>): Result<never> | null => {
  const name = nameOf(entry);
  const wrong = unsafeName(name);
  if (wrong !== null) return unsafe(`a file in it ${wrong}`);
  if (!isFileOrFolder(entry)) return unsafe(`“${name}” in it is a link or a device, not a file`);
  if (entry.isEncrypted())
    return fail(
      'encrypted-archive',
      'This archive is locked with a password.',
      'Unpack it and choose the files inside.',
    );
  const key = nameKey(name);
  if (taken.has(key)) return unsafe(`it holds “${name}” twice`);
  taken.add(key);
  return entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED ? null : unreadable();
};

interface OpenZip {
  readonly zip: ZipFile;
  readonly bytes: Buffer;
  readonly limits: ArchiveLimits;
  /** What was read so far. */
  readonly spent: { bytes: number };
}

/** The most that may come out of an entry, and what it means when more does. */
const allowance = (entry: Entry, limits: ArchiveLimits): { bytes: number; past: () => Result<never> } => {
  const bounds = [
    {
      bytes: entry.uncompressedSize,
      past: () => unsafe('a file in it is larger than the archive says'),
    },
    {
      bytes: limits.maxEntryBytes,
      past: () => tooLarge(`a file in it is larger than ${megabytes(limits.maxEntryBytes)}`),
    },
    {
      bytes: Math.max(RATIO_FREE_BYTES, entry.compressedSize * limits.maxRatio),
      past: () => unsafe('a file in it unpacks to far more than it is packed in'),
    },
  ];
  return bounds.reduce((least, bound) => (bound.bytes < least.bytes ? bound : least));
};

const unpack = async (entry: Entry, packed: Buffer, mostBytes: number): Promise<Buffer | null> => {
  if (entry.compressionMethod === STORED) return packed.length > mostBytes ? null : packed;
  try {
    // Node counts what comes out and stops there; a limit of nothing would be none.
    return await inflate(packed, { maxOutputLength: Math.max(1, mostBytes) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const readEntry = async (entry: Entry, open: OpenZip): Promise<Result<Uint8Array>> => {
  const allowed = allowance(entry, open.limits);
  try {
    const { fileDataStart } = await open.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = open.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const content = await unpack(entry, packed, allowed.bytes);
    if (content === null || content.length > allowed.bytes) return allowed.past();
    open.spent.bytes += content.length;
    if (open.spent.bytes > open.limits.maxTotalBytes)
      return tooLarge(`it holds more than ${megabytes(open.limits.maxTotalBytes)}`);
    const isWhole = content.length === entry.uncompressedSize && crc32(content) === entry.crc32;
    return isWhole ? ok(content) : unreadable();
  } catch {
    return unreadable();
  }
};

/**
 * The files of a zip, with a function each to read it. The whole list is checked before anything is unpacked, and one bad
 * entry refuses the archive; sizes are checked at each read. Folders are left out of the list. Fails, here or at a read,
 * with `unsafe-archive` (names that lead out, links, duplicates, bombs), `too-large`, `encrypted-archive` or
 * `unreadable-archive`.
 */
export const openArchive = async (
  bytes: Uint8Array,
  limits: Partial<ArchiveLimits> = {},
): Promise<Result<readonly ArchiveEntry[]>> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    const open: OpenZip = {
      zip,
      bytes: buffer,
      limits: { ...ARCHIVE_LIMITS, ...limits },
      spent: { bytes: 0 },
    };
    if (zip.entryCount > open.limits.maxEntries)
      return tooLarge(`it holds more than ${open.limits.maxEntries.toLocaleString('en')} files`);
    return await listEntries(open);
  } catch {
    return unreadable();
  }
};

const listEntries = async (open: OpenZip): Promise<Result<readonly ArchiveEntry[]>> => {
  const entries: ArchiveEntry[] = [];
  const taken = new Set<string>();
  let packedBytes = 0;
  for await (const entry of open.zip.eachEntry()) {
    const refused = refusal(entry, taken);
    if (refused !== null) return refused;
    packedBytes += entry.compressedSize;
    // The same packed bytes under many names are the bomb that no ratio shows.
    if (packedBytes > open.bytes.length) return unsafe('files in it overlap');
    const name = nameOf(entry);
    if (!name.endsWith('/'))
      entries.push({ name, size: entry.uncompressedSize, read: () => readEntry(entry, open) });
  }
  return ok(entries);
};
