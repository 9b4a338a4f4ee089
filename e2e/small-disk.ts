import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mountMemory, unmount } from '../build/memory-disk.mjs';

const run = (program: string, ...args: readonly string[]): void =>
  void execFileSync(program, args, { stdio: 'ignore' });

/** A disk of four megabytes in memory, below one folder. */
export interface SmallDisk {
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly lock: () => void;
  readonly unlock: () => void;
  readonly end: () => void;
}

/** Puts a small disk where a folder is; what lay there is hidden until its end. */
export const smallDisk = async (folder: string): Promise<SmallDisk> => {
  await mkdir(folder, { recursive: true });
  mountMemory(folder, 4);
  const filler = join(folder, 'filler');
  return {
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    makeRoom: () => rmSync(filler),
    lock: () => run('mount', '-o', 'remount,ro', folder),
    unlock: () => run('mount', '-o', 'remount,rw', folder),
    end: () => unmount(folder),
  };
};
