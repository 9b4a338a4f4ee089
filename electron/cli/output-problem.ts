import { stat } from 'node:fs/promises';

const statsOf = (path: string) => stat(path, { bigint: true }).catch(() => null);

/**
 * Why a file must not be written to, in words; null where it may. An input is known by its identity, whatever the path or link that
 * names it.
 */
export const outputProblem = async (path: string, inputs: readonly string[]): Promise<string | null> => {
  const there = await statsOf(path);
  if (there === null) return null;
  if (!there.isFile()) return 'It is not a regular file; nothing was written.';
  for (const input of inputs) {
    const stats = await statsOf(input);
    if (stats !== null && stats.dev === there.dev && stats.ino === there.ino)
      return 'It is one of the files to compare; nothing was written.';
  }
  return null;
};
