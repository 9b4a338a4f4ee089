import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type Result } from '../../shared/contract/result.ts';
import { readPickedFile } from '../host/disk/read-picked-file.ts';
import { readStream } from './read-stream.ts';
import { isDescriptor, STANDARD_STREAM } from './standard-streams.ts';

/** What an article is called after the input that it came from. */
export const inputName = (path: string): string => {
  if (path === STANDARD_STREAM) return 'standard input';
  return isDescriptor(path) ? `pipe ${basename(path)}` : basename(path);
};

/** Whether reading gives what somebody writes meanwhile: a pipe, which `<(…)` makes too, or a terminal. */
const isStream = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFIFO() || stats.isCharacterDevice(),
    () => false,
  );

const readStandardInput = async (): Promise<Result<Uint8Array>> =>
  fstatSync(0).isDirectory()
    ? fail('is-directory', 'It is a folder, not a file.')
    : await readStream(process.stdin);

/** The bytes of an input: `-` is standard input, a pipe is read to its end. Fails as `readPickedFile` does. */
export const readInput = async (path: string): Promise<Result<Uint8Array>> => {
  if (path === STANDARD_STREAM) return await readStandardInput();
  return (await isStream(path)) ? await readStream(createReadStream(path)) : await readPickedFile(path);
};
