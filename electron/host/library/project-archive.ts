import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { type ArchiveEntry, openArchive } from '../../import/guards/open-archive.ts';
import { seal } from '../disk/sealed-json.ts';
import { sha256Of } from '../disk/sha256.ts';
import { contentOf, sourcesFrom, writeContent } from '../project/project-content.ts';
import {
  parseSnapshot,
  type ProjectSnapshot,
  SNAPSHOT_NAME,
  understoodRecords,
} from '../project/project-snapshot.ts';
import { parseSourceText, sourceFileKind, SOURCES_FOLDER, textFileName } from '../project/source-files.ts';

/** Of the archive's name, without a dot. */
export const ARCHIVE_EXTENSION = 'crossread';

const MEGABYTE = 1024 * 1024;

/** Largest archive that is read. */
export const MAX_ARCHIVE_BYTES = 512 * MEGABYTE;

/** A Project of a thousand long sources, with room. */
const LIMITS = { maxEntries: 10_000, maxEntryBytes: 200 * MEGABYTE, maxTotalBytes: 1024 * MEGABYTE };

/** The same content gives the same bytes: no archive tells when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A Project as one file to move and to send: a zip of its snapshot and the files of its Sources. What the reader took back
 * is not in it, nor where the files lay. Throws where the disk fails.
 */
export const packProject = async (folder: string): Promise<Result<Uint8Array>> => {
  const content = await contentOf(folder, { history: false });
  if (!content.ok) return content;
  const zip = new ZipFile();
  const add = (name: string, bytes: Uint8Array): void =>
    zip.addBuffer(Buffer.from(bytes), name, { mtime: NO_TIME, mode: 0o100644 });
  add(SNAPSHOT_NAME, Buffer.from(seal(content.value.snapshot)));
  for await (const [name, bytes] of sourcesFrom(folder, content.value.sourceFiles))
    add(`${SOURCES_FOLDER}/${name}`, bytes);
  zip.end();
  return ok(new Uint8Array(await buffer(zip.outputStream)));
};

const notAComparison = (what: string) =>
  fail('not-a-comparison', `This file is not a whole comparison: ${what}.`, 'Ask for it to be sent again.');

/** Why a source file does not hold what its name says; null where it does. */
const sourceProblem = (name: string, bytes: Uint8Array): string | null => {
  const file = sourceFileKind(name);
  if (file?.kind === 'original')
    return sha256Of(bytes) === file.sha256 ? null : 'an original in it was changed';
  try {
    parseSourceText(Buffer.from(bytes));
    return null;
  } catch {
    return 'the text of a source in it cannot be read';
  }
};

/** The archive was refused while it was unpacked. */
class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super();
  }
}

async function* sourcesIn(entries: readonly ArchiveEntry[]) {
  for (const { name, read } of entries) {
    const fileName = name.slice(SOURCES_FOLDER.length + 1);
    if (!name.startsWith(`${SOURCES_FOLDER}/`) || sourceFileKind(fileName) === null) continue;
    const bytes = await read();
    if (!bytes.ok) throw new Refused(bytes);
    const problem = sourceProblem(fileName, bytes.value);
    if (problem !== null) throw new Refused(notAComparison(problem));
    yield [fileName, bytes.value] as const;
  }
}

/** The names in the archive of the texts that the records stand on. */
const textsOf = ({ records }: ProjectSnapshot): string[] =>
  [...understoodRecords(records).values()]
    .filter((record) => record.kind === 'source')
    .map((source) => `${SOURCES_FOLDER}/${textFileName(source)}`);

const snapshotIn = async (entries: readonly ArchiveEntry[]): Promise<Result<ProjectSnapshot>> => {
  const entry = entries.find(({ name }) => name === SNAPSHOT_NAME);
  if (entry === undefined) return notAComparison('it has no comparison in it');
  const bytes = await entry.read();
  if (!bytes.ok) return bytes;
  try {
    const snapshot = parseSnapshot(Buffer.from(bytes.value));
    const missing = textsOf(snapshot).find((text) => !entries.some(({ name }) => name === text));
    return missing === undefined
      ? ok({ ...snapshot, generation: 1 })
      : notAComparison('the text of a source is missing');
  } catch {
    return notAComparison('it is damaged, or made by another app');
  }
};

/**
 * Begins a Project's folder with what an archive holds. Takes the snapshot and the files of Sources by their exact names,
 * each checked against its digest or shape, and nothing else. Throws where the disk refuses.
 */
export const unpackProject = async (folder: string, archive: Uint8Array): Promise<Result<void>> => {
  const entries = await openArchive(archive, LIMITS);
  if (!entries.ok) return entries;
  const snapshot = await snapshotIn(entries.value);
  if (!snapshot.ok) return snapshot;
  try {
    await writeContent(folder, snapshot.value, sourcesIn(entries.value));
    return ok(undefined);
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
};
