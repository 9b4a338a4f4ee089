import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { PickedFile } from '../../shared/contract/channels.ts';
import { PROOF_BYTES } from '../../shared/contract/file-proof.ts';
import { fail, type Failure } from '../../shared/contract/result.ts';
import type { Host } from '../host/create-host.ts';
import { readPickedFile } from '../host/disk/read-picked-file.ts';
import { sha256Of } from '../host/disk/sha256.ts';

/** A file that was dropped, and the digest of its ends; null where the window could not read it. */
export const droppedFileSchema = z.object({
  path: z.string().min(1).max(4096),
  proof: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

export type DroppedFile = z.infer<typeof droppedFileSchema>;

const UNPROVEN = fail(
  'not-dropped',
  'The window could not read this file.',
  'Choose it with “Open files…”.',
).failure;

/** Digest of a file's first and last bytes; null where it is no regular file or cannot be read. */
const digestOfEnds = async (path: string): Promise<string | null> => {
  try {
    // Without O_NONBLOCK, opening a pipe would wait for its writer. Windows knows neither.
    // eslint-disable-next-line no-bitwise -- flags are bits
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return null;
      const length = Math.min(stats.size, PROOF_BYTES);
      const ends = Buffer.alloc(2 * length);
      await handle.read(ends, 0, length, 0);
      await handle.read(ends, length, length, stats.size - length);
      return sha256Of(ends);
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
};

const failureOf = async (path: string): Promise<Failure> => {
  const read = await readPickedFile(path);
  return read.ok ? UNPROVEN : read.failure;
};

/** A token for a dropped file that the window has read itself; for any other, one that says why it cannot be imported. */
export const grantDropped = async (
  host: Pick<Host, 'grantPath' | 'refuseFile'>,
  { path, proof }: DroppedFile,
): Promise<PickedFile> =>
  proof !== null && proof === (await digestOfEnds(path))
    ? host.grantPath(path)
    : host.refuseFile(basename(path), await failureOf(path));
