import { fail, type Failure } from '../../../shared/contract/result.ts';
import { errorCode } from './write-durably.ts';

/** The failure that tells the reader why the disk refused. `message` says what did not happen. */
export const diskFailure = (error: unknown, message: string): { ok: false; failure: Failure } => {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk-full', `${message} The disk is full.`, 'Make room on the disk, then try again.');
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
