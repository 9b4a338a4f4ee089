import { rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DurableJsonFile } from '../disk/durable-json-file.ts';
import { makeFolder, syncFolder } from '../disk/write-durably.ts';

const placeSchema = z.object({ folder: z.string().min(1) });

type Place = z.output<typeof placeSchema>;

const PLACE_NAME = 'moved.json';

const placeFile = (home: string): DurableJsonFile<Place> =>
  new DurableJsonFile<Place>(join(home, PLACE_NAME), { check: (value) => placeSchema.parse(value) });

/**
 * Where the Projects lie: `home`, or the folder they were moved to. Throws where that cannot be told or is not there, such as
 * on a disk that is away: an empty library must never be shown in its place.
 */
export const readPlace = async (home: string): Promise<string> => {
  const moved = await placeFile(home).read();
  const folder = moved?.folder ?? home;
  await stat(folder);
  return folder;
};

/** From now on the Projects lie in `folder`. Durable on return. */
export const writePlace = async (home: string, folder: string): Promise<void> => {
  await makeFolder(home);
  if (resolve(folder) !== resolve(home)) return await placeFile(home).write({ folder });
  await rm(join(home, PLACE_NAME), { force: true });
  await syncFolder(home);
};
