import { type BigIntStats, constants, fstatSync } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { access, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXPORTED_FILE } from '../host/disk/file-modes.ts';
import { writeDurably, writeFully } from '../host/disk/write-durably.ts';
import { isDescriptor, isStandardOutput, STANDARD_STREAM } from './standard-streams.ts';

/** Where a comparison is written. */
export type Destination =
  | { readonly kind: 'standard-output' }
  /** A regular file, or a name that is free: it holds the old content or the new, never part of one. */
  | { readonly kind: 'file'; readonly path: string }
  /** A pipe, a device or an open file of this process: it is written to, and stays what it is. */
  | { readonly kind: 'in-place'; readonly path: string }
  | { readonly kind: 'refused'; readonly problem: string };

const STDIN = 0;
const STDOUT = 1;

const statsOf = async (path: string): Promise<BigIntStats | null> =>
  stat(path, { bigint: true }).catch(() => null);

const isSameFile = (a: BigIntStats | null, b: BigIntStats | null): boolean =>
  a !== null && b !== null && a.isFile() && a.dev === b.dev && a.ino === b.ino;

/** Whether a regular file is one of the inputs: by its identity, whatever the path or link that names it. */
const isInput = async (there: BigIntStats | null, inputs: readonly string[]): Promise<boolean> => {
  for (const input of inputs)
    if (
      isSameFile(there, input === STANDARD_STREAM ? fstatSync(STDIN, { bigint: true }) : await statsOf(input))
    )
      return true;
  return false;
};

const refused = (problem: string): Destination => ({
  kind: 'refused',
  problem: `${problem} Nothing was written.`,
});

/**
 * Where `--out` leads; `out` null is standard output. Refuses an input and a folder. `inputs` are absolute paths, or `-` for
 * standard input.
 */
export const findDestination = async (
  out: string | null,
  cwd: string,
  inputs: readonly string[],
): Promise<Destination> => {
  const isStandard = out === null || isStandardOutput(out);
  const path = isStandard ? STANDARD_STREAM : resolve(cwd, out);
  const there = isStandard ? fstatSync(STDOUT, { bigint: true }) : await statsOf(path);
  if (await isInput(there, inputs)) return refused('It is one of the files to compare.');
  if (isStandard) return { kind: 'standard-output' };
  if (there?.isDirectory() === true || /[\\/]$/u.test(out)) return refused('It is a folder, not a file.');
  const isReplaced = there === null || (there.isFile() && !isDescriptor(path));
  return { kind: isReplaced ? 'file' : 'in-place', path };
};

const writeFile = async (path: string, text: string): Promise<void> => {
  // A rename would replace a file that may not be written, where its folder may.
  if ((await statsOf(path)) !== null) await access(path, constants.W_OK);
  await writeDurably(path, text, nodeFiles, EXPORTED_FILE);
};

const writeInPlace = async (path: string, text: string): Promise<void> => {
  // oxlint-disable-next-line no-bitwise -- flags are bits
  const handle = await open(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    await writeFully(handle, Buffer.from(text));
  } finally {
    await handle.close();
  }
};

/** Writes the text where it belongs; throws the system's error. `out` writes to standard output. */
export const writeTo = async (
  destination: Exclude<Destination, { kind: 'refused' }>,
  text: string,
  out: (text: string) => Promise<void>,
): Promise<void> => {
  if (destination.kind === 'standard-output') await out(text);
  else if (destination.kind === 'file') await writeFile(destination.path, text);
  else await writeInPlace(destination.path, text);
};
