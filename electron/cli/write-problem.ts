import { errorCode } from '../host/disk/write-durably.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no room left.',
  EDQUOT: 'There is no room left for you.',
  EFBIG: 'It would be larger than a file may be here.',
  EACCES: 'You may not write there.',
  EPERM: 'You may not write there.',
  EROFS: 'The disk is read-only.',
  ENOENT: 'Its folder is not there.',
  ENOTDIR: 'What it names as its folder is a file.',
  EISDIR: 'It is a folder, not a file.',
  ENXIO: 'It is a socket, or a device that is not there.',
  EBADF: 'It is closed.',
  EPIPE: 'Its reader has gone.',
  ENAMETOOLONG: 'Its name is too long.',
  ELOOP: 'It is a link that leads round in a circle.',
};

/** In words, what kept the comparison from being written. */
export const writeProblem = (error: unknown): string => {
  const code = errorCode(error);
  const reason = PROBLEMS[code] ?? `The disk failed${code === '' ? '' : ` (${code})`}.`;
  return `${reason} The comparison was not written.`;
};
