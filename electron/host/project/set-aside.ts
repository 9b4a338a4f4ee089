import { copyFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeSubfolder, syncFolder } from '../disk/write-durably.ts';
import { journalGeneration } from './journal.ts';

/** Copies journals and moves snapshots that cannot be read to `quarantine/`, so that nothing is written over them. */
export const setAside = async (folder: string, names: readonly string[], now: number): Promise<void> => {
  if (names.length === 0) return;
  const quarantine = join(folder, 'quarantine');
  await makeSubfolder(quarantine);
  for (const name of names) {
    const place = join(quarantine, `${now}-${basename(name)}`);
    if (journalGeneration(name) === null) await rename(join(folder, name), place);
    else await copyFile(join(folder, name), place);
  }
  await syncFolder(quarantine);
  await syncFolder(folder);
};
