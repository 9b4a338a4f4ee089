import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';

interface OpenFile {
  readonly stat: () => Promise<Pick<Stats, 'size' | 'isFile' | 'isDirectory'>>;
  readonly read: (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
  readonly close: () => Promise<void>;
}

export interface ReadLimits {
  /** Largest size that is read at all. */
  readonly maxBytes: number;
  /** Opens a file for reading; the real file system unless a test says otherwise. */
  readonly openFile: (path: string, flags: number) => Promise<OpenFile>;
}

const MEGABYTE = 1024 * 1024;

/** An article is kilobytes; past this a file was picked by mistake. */
const DEFAULT_LIMITS: ReadLimits = { maxBytes: 100 * MEGABYTE, openFile: open };

const megabytes = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE).toLocaleString('en')} MB`;

const tooLarge = (size: number, maxBytes: number): Result<never> =>
  fail(
    'too-large',
    `This file is ${megabytes(size)}; files up to ${megabytes(maxBytes)} can be imported.`,
    'Import the article alone, or split the file.',
  );

const isDirectory = (): Result<never> =>
  fail('is-directory', 'This is a folder, not a file.', 'Open the folder and choose the articles inside.');

const notAFile = (): Result<never> =>
  fail('not-a-file', 'This is a device, pipe or socket, not a file.', 'Choose a file that holds an article.');

const failureOf = (error: unknown): Result<never> => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail(
        'file-missing',
        'There is no such file.',
        'Check its name. If it was moved, renamed or deleted, choose it again.',
      );
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        'You may not read this file.',
        'Change its permissions, or copy it to a folder of yours.',
      );
    case 'EISDIR':
      return isDirectory();
    case 'ENXIO':
      return notAFile();
    case 'ELOOP':
      return fail('broken-link', 'This link leads round in a circle.', 'Choose the file itself.');
    case 'EMFILE':
    case 'ENFILE':
      return fail('too-many-files', 'Too many files are open on this computer.', 'Close some and try again.');
    default:
      return fail(
        'unreadable-file',
        `This file could not be read${code === '' ? '' : ` (${code})`}.`,
        'Check the disk or the network drive, and try again.',
      );
  }
};

const readAll = async (file: OpenFile, size: number, maxBytes: number): Promise<Result<Uint8Array>> => {
  // One byte more than its size shows a file that grew after it was measured.
  let buffer = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (bytesRead === 0) return ok(buffer.subarray(0, length));
    if (length > maxBytes) return tooLarge(length, maxBytes);
    if (length === buffer.length) {
      const larger = new Uint8Array(Math.min(buffer.length * 2, maxBytes + 1));
      larger.set(buffer);
      buffer = larger;
    }
  }
};

/**
 * The bytes of a file that the reader picked. A picked symbolic link is followed to its file, and nothing else is: folders,
 * pipes and devices are refused without waiting for them. The size is checked before anything is read. Fails with
 * `too-large`, `is-directory`, `not-a-file`, `file-missing`, `no-permission`, `broken-link`, `too-many-files` or `unreadable-file`.
 */
export const readPickedFile = async (
  path: string,
  limits: Partial<ReadLimits> = {},
): Promise<Result<Uint8Array>> => {
  const { maxBytes, openFile } = { ...DEFAULT_LIMITS, ...limits };
  let file: OpenFile | undefined;
  try {
    // Without O_NONBLOCK, opening a pipe would wait for its writer. Windows knows neither.
    // eslint-disable-next-line no-bitwise -- flags are bits
    file = await openFile(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await file.stat();
    if (stat.isDirectory()) return isDirectory();
    if (!stat.isFile()) return notAFile();
    if (stat.size > maxBytes) return tooLarge(stat.size, maxBytes);
    return await readAll(file, stat.size, maxBytes);
  } catch (error) {
    return failureOf(error);
  } finally {
    await file?.close().catch(() => undefined);
  }
};
