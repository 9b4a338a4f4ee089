import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Puts a file system of so many megabytes in memory where a folder is; what lay there is hidden until its end. */
export const mountMemory = (/** @type {string} */ folder, /** @type {number} */ megabytes) =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
    stdio: 'ignore',
  });

/** Also while files on it are open. */
export const unmount = (/** @type {string} */ folder) =>
  void execFileSync('umount', ['-l', folder], { stdio: 'ignore' });

/** Whether this process may mount a file system: tests that fill a disk or lock it need one of their own. */
export const mayMount = () => {
  const place = mkdtempSync(join(tmpdir(), 'crossread-mount-'));
  try {
    mountMemory(place, 1);
    unmount(place);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true });
  }
};
