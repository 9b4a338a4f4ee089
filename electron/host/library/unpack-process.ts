import { serveJob } from '../../import/serve-job.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import { readInput } from '../imports/read-input.ts';
import { ok } from '../../../shared/contract/result.ts';
import { MAX_ARCHIVE_BYTES, unpackProject } from './project-archive.ts';
import { NOT_TAKEN_IN, type UnpackAnswer, type UnpackJob } from './unpack-archive.ts';

serveJob<UnpackJob, UnpackAnswer>(async ({ archive, folder }) => {
  try {
    const bytes = await readInput(ok(archive), MAX_ARCHIVE_BYTES);
    const unpacked = bytes.ok ? await unpackProject(folder, bytes.value) : bytes;
    return unpacked.ok ? { type: 'done' } : { type: 'failed', failure: unpacked.failure };
  } catch (error) {
    return { type: 'failed', failure: diskFailure(error, NOT_TAKEN_IN).failure };
  }
});
