import { readFileSync } from 'node:fs';
import { fail } from '../../shared/contract/result.ts';
import { importBytes } from './import-file.ts';
import type { ImportAnswer, ImportJob } from './import-messages.ts';
import { serveJob } from './serve-job.ts';

serveJob<ImportJob, ImportAnswer>(async ({ bytes, path, fileName, encoding }, tell) => {
  try {
    const read = bytes ?? (path === undefined ? new Uint8Array() : readFileSync(path));
    const onProgress = (fraction: number): void => tell({ type: 'progress', fraction });
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
});
