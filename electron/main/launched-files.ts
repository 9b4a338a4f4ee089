import { isAbsolute, resolve } from 'node:path';

/**
 * The files named on a command line: what follows the program (and, from a checkout, the app folder), without switches.
 * Relative names count from the caller's folder. After `--` everything is a file.
 */
export const launchedFiles = (args: readonly string[], folder: string): string[] => {
  const end = args.indexOf('--');
  const named =
    end === -1
      ? args.filter((arg) => !arg.startsWith('-'))
      : [...args.slice(0, end).filter((arg) => !arg.startsWith('-')), ...args.slice(end + 1)];
  return named.map((name) => (isAbsolute(name) ? name : resolve(folder, name)));
};
