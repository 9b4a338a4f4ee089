import { fstatSync, readFileSync, statSync } from 'node:fs';
import { errorCode } from '../host/disk/write-durably.ts';

const STDOUT = 1;
/** The bits of a file's flags that say how it was opened, and their value for reading and writing. */
const ACCESS_MODE = 0o3;
const READ_AND_WRITE = 0o2;

/**
 * Whether standard output was closed before the start, as by `>&-`. Node puts the null device in its place, opened for reading
 * and writing, where a shell's `>/dev/null` opens it for writing alone. Known on Linux only.
 */
const wasClosed = (): boolean => {
  try {
    if (fstatSync(STDOUT).rdev !== statSync('/dev/null').rdev) return false;
    const flags = /^flags:\s*(?<octal>[0-7]+)/mu.exec(readFileSync('/proc/self/fdinfo/1', 'utf8'))?.groups?.[
      'octal'
    ];
    // oxlint-disable-next-line no-bitwise -- flags are bits
    return (Number.parseInt(flags ?? '0', 8) & ACCESS_MODE) === READ_AND_WRITE;
  } catch {
    return false;
  }
};

/**
 * Writes all of the text to standard output. A reader that stops early, as `head` does, is no error. Throws the system's error
 * where it is full or closed.
 */
export const writeStandardOutput = async (text: string): Promise<void> => {
  if (wasClosed()) throw Object.assign(new Error('Standard output is closed'), { code: 'EBADF' });
  await new Promise<void>((settle, reject) => {
    // The error is passed to the callback too; unheard, it would end the process.
    process.stdout.once('error', () => undefined);
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined || errorCode(error) === 'EPIPE') settle();
      else reject(error);
    });
  });
};
