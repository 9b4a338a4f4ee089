import { ok, type Result } from '../../../shared/contract/result.ts';
import { readPickedFile } from '../disk/read-picked-file.ts';
import type { PickedInput } from '../shell.ts';

/** The bytes of what the reader picked, wherever they lie; fails with the input's own failure or that of reading it. */
export const readInput = (input: Result<PickedInput>, maxBytes?: number): Promise<Result<Uint8Array>> => {
  if (!input.ok) return Promise.resolve(input);
  if ('bytes' in input.value) return Promise.resolve(ok(input.value.bytes));
  return readPickedFile(input.value.path, maxBytes === undefined ? {} : { maxBytes });
};
