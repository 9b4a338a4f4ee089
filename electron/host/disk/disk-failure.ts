import { fail, type Failure } from '../../../shared/contract/result.ts';
import { errorCode } from './write-durably.ts';

/** What a system answers for a path whose folder was moved, or whose stick or network drive is gone. */
const AWAY = new Set(['ENOENT', 'ENOTDIR', 'ESTALE', 'ENODEV', 'ENOTCONN']);

export const isAway = (error: unknown): boolean => AWAY.has(errorCode(error));

const FULL = new Set(['ENOSPC', 'EDQUOT']);

export const isFull = (error: unknown): boolean => FULL.has(errorCode(error));

/** The failure that tells the reader why the disk refused. `message` says what did not happen. */
export const diskFailure = (error: unknown, message: string): { ok: false; failure: Failure } => {
  if (isFull(error))
    return fail('disk-full', `${message} The disk is full.`, 'Make room on the disk, then try again.');
  if (isAway(error))
    return fail(
      'folder-away',
      `${message} The folder is not there.`,
      'Connect its disk or network drive again, or put the folder back.',
    );
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail(
        'not-allowed',
        `${message} The folder cannot be written.`,
        'Check that you may write there.',
      );
    default:
      return fail('disk-failed', message, 'Check the disk, then try again.');
  }
};
