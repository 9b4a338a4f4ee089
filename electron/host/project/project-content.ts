import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { EMPTY_HISTORY, type History } from '../../../shared/project/history.ts';
import { SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import type { ProjectRecords } from '../../../shared/project/records.ts';
import { reachableSources } from '../../../shared/project/stored-text.ts';
import { errorCode, makeSubfolder, writeDurably } from '../disk/write-durably.ts';
import { loadProject } from './load-project.ts';
import { type ProjectSnapshot, SNAPSHOT_NAME, snapshotFile } from './project-snapshot.ts';
import { sourceFileKind, SOURCES_FOLDER } from './source-files.ts';

/** A Project apart from how its folder came about: what is copied and what is sent. */
export interface ProjectContent {
  /** Holds every acknowledged edit; no journal goes with it. */
  readonly snapshot: ProjectSnapshot;
  /** The names, in its folder of sources, of the files that the Project can come back to. */
  readonly sourceFiles: readonly string[];
}

const sourceFileNames = async (folder: string, wanted: ReadonlySet<string>): Promise<string[]> => {
  try {
    const names = await readdir(join(folder, SOURCES_FOLDER));
    return names.filter((name) => wanted.has(sourceFileKind(name)?.sha256 ?? '')).toSorted();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
};

/**
 * What a Project holds now, also while it is open and edited. `history`: whether what undo and redo can reach goes along,
 * or only what the reader left standing. Fails where it cannot be read whole; throws where the disk fails.
 */
export const contentOf = async (
  folder: string,
  { history: withHistory }: { readonly history: boolean },
): Promise<Result<ProjectContent>> => {
  const loaded = await loadProject(folder);
  if (!loaded.ok) return loaded;
  if (loaded.value.standing === 'newer')
    return fail(
      'newer-project',
      'This comparison was last edited with a newer version of the app.',
      'Use that version to copy or send it.',
    );
  const records: ProjectRecords = Object.fromEntries(loaded.value.records);
  const history: History = withHistory ? loaded.value.history : EMPTY_HISTORY;
  const snapshot: ProjectSnapshot = {
    ...loaded.value.snapshot,
    schema: SCHEMA_VERSION,
    generation: 1,
    seq: loaded.value.seq,
    records: records,
    history,
  };
  const wanted = new Set(reachableSources(records, history).map(({ sha256 }) => sha256));
  return ok({ snapshot, sourceFiles: await sourceFileNames(folder, wanted) });
};

/** Each source file with its bytes, read when its turn comes. */
export async function* sourcesFrom(
  folder: string,
  names: readonly string[],
): AsyncGenerator<readonly [name: string, bytes: Uint8Array]> {
  for (const name of names) yield [name, await readFile(join(folder, SOURCES_FOLDER, name))];
}

/** Begins the sources of a Project's folder. Durable on return; throws where the disk refuses. */
export const writeSources = async (
  folder: string,
  sources: AsyncIterable<readonly [name: string, bytes: Uint8Array]>,
): Promise<void> => {
  await makeSubfolder(join(folder, SOURCES_FOLDER));
  for await (const [name, bytes] of sources) await writeDurably(join(folder, SOURCES_FOLDER, name), bytes);
};

/** Begins a Project's folder; its sources are there already. Durable on return; throws where the disk refuses. */
export const writeSnapshot = (folder: string, snapshot: ProjectSnapshot): Promise<void> =>
  snapshotFile(folder, SNAPSHOT_NAME).write(snapshot);
