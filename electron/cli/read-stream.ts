import { fail, ok, type Result } from '../../shared/contract/result.ts';

/** As much as one file may have. */
const MAX_BYTES = 100 * 1024 * 1024;

/** All of a stream. Fails with `too-large` or `unreadable-file`. */
export const readStream = async (
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number = MAX_BYTES,
): Promise<Result<Uint8Array>> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes)
        return fail(
          'too-large',
          `What it gives is longer than ${String(Math.floor(maxBytes / 1024 / 1024))} MB.`,
          'Send the article alone.',
        );
    }
  } catch {
    return fail('unreadable-file', 'It could not be read.');
  }
  return ok(Buffer.concat(chunks));
};
