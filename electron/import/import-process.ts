import { readFileSync } from 'node:fs';
import { fail } from '../../shared/contract/result.ts';
import { importBytes } from './import-file.ts';
import type { ImportAnswer, ImportJob } from './import-messages.ts';

/** Electron's end of the channel to a utility process. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

/** Milliseconds after which the process ends by itself, should the host not have ended it once it had its answer. */
const LINGER = 5000;

const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

const answer = (message: ImportAnswer): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

const convert = async ({ bytes, path, fileName, encoding }: ImportJob): Promise<ImportAnswer> => {
  try {
    const read = bytes ?? (path === undefined ? new Uint8Array() : readFileSync(path));
    const onProgress = (fraction: number): void => answer({ type: 'progress', fraction });
    const result = await importBytes(read, { fileName, encoding, onProgress });
    return result.ok ? { type: 'done', imported: result.value } : { type: 'failed', failure: result.failure };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = 'Save the article as plain text and import that.';
    return {
      type: 'failed',
      failure: fail('unreadable-content', `This file could not be understood: ${reason}`, hint).failure,
    };
  }
};

const serve = async (job: unknown): Promise<void> => {
  answer(await convert(job as ImportJob));
  setTimeout(() => process.exit(0), LINGER);
};

if (parentPort) parentPort.on('message', ({ data }) => void serve(data));
else {
  process.once('message', (job) => void serve(job));
  // A host that is gone needs no answer.
  process.once('disconnect', () => process.exit(0));
}
