import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { SourceRecord } from '../../../shared/project/records.ts';
import type { SourceText } from '../../../shared/text/source-text.ts';
import { type ArchiveEntry, openArchive } from '../../import/guards/open-archive.ts';
import { seal } from '../disk/sealed-json.ts';
import { sha256Of } from '../disk/sha256.ts';
import { contentOf, sourcesFrom, writeSnapshot, writeSources } from '../project/project-content.ts';
import {
  parseSnapshot,
  type ProjectSnapshot,
  SNAPSHOT_NAME,
  understand,
} from '../project/project-snapshot.ts';
import { parseSourceText, sourceFileKind, SOURCES_FOLDER, textFileName } from '../project/source-files.ts';
import { isReadFrom } from './is-read-from.ts';

/** Of the archive's name, without a dot. */
export const ARCHIVE_EXTENSION = 'crossread';

const MEGABYTE = 1024 * 1024;

/** Largest archive that is read. */
export const MAX_ARCHIVE_BYTES = 512 * MEGABYTE;

/** Twice the largest that was ever measured. */
const MAX_SNAPSHOT_BYTES = 100 * MEGABYTE;

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

/** The archive was refused while it was unpacked. */
class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super();
  }
}

const refuse = (what: string): never => {
  throw new Refused(notAComparison(what));
};

const bytesOf = async ({ read }: ArchiveEntry): Promise<Uint8Array> => {
  const bytes = await read();
  if (!bytes.ok) throw new Refused(bytes);
  return bytes.value;
};

const snapshotIn = async (entries: readonly ArchiveEntry[]): Promise<ProjectSnapshot> => {
  const entry = entries.find(({ name }) => name === SNAPSHOT_NAME) ?? refuse('it has no comparison in it');
  if (entry.size > MAX_SNAPSHOT_BYTES) refuse('it is larger than any comparison');
  const bytes = await bytesOf(entry);
  try {
    return await parseSnapshot(Buffer.from(bytes));
  } catch {
    return refuse('it is damaged, or made by another app');
  }
};

const sourceTextIn = (bytes: Uint8Array): SourceText => {
  try {
    return parseSourceText(Buffer.from(bytes));
  } catch {
    return refuse('the text of a source in it cannot be read');
  }
};

/** The Sources that the records stand on, and the names in the archive of their texts. */
const sourcesOf = async ({ schema, records }: ProjectSnapshot): Promise<readonly SourceRecord[]> => {
  const { records: understood, problem } = await understand(schema, new Map(Object.entries(records)));
  if (problem !== null) refuse('it is damaged, or made by another app');
  return [...understood.values()].filter((record) => record.kind === 'source');
};

/** The files of a Source in the archive: the same original bytes, and the texts that they were read as. */
interface SourceEntries {
  readonly originals: ArchiveEntry[];
  readonly texts: ArchiveEntry[];
}

const fileNameOf = ({ name }: ArchiveEntry): string => name.slice(SOURCES_FOLDER.length + 1);

const bySource = (entries: readonly ArchiveEntry[]): Map<string, SourceEntries> => {
  const found = new Map<string, SourceEntries>();
  for (const entry of entries) {
    const file = entry.name.startsWith(`${SOURCES_FOLDER}/`) ? sourceFileKind(fileNameOf(entry)) : null;
    if (file === null) continue;
    const of: SourceEntries = found.get(file.sha256) ?? { originals: [], texts: [] };
    found.set(file.sha256, of);
    (file.kind === 'original' ? of.originals : of.texts).push(entry);
  }
  return found;
};

/** Why the text in a file is not shown to be that of the original bytes; null where it is. */
type Proofs = Map<string, NonNullable<SourceRecord['unproven']> | null>;

/**
 * The files of the Sources, each checked: an original against its digest, a text against its shape. Into `proofs` goes, by the
 * name of its file, how each text stands to its original.
 */
async function* checkedFiles(
  entries: readonly ArchiveEntry[],
  sources: readonly SourceRecord[],
  proofs: Proofs,
): AsyncGenerator<readonly [name: string, bytes: Uint8Array]> {
  for (const [sha256, { originals, texts }] of bySource(entries)) {
    const names = sources.filter((source) => source.sha256 === sha256).map(({ fileName }) => fileName);
    const fileNames = new Set([...names, ...originals.map(fileNameOf)]);
    let original: Uint8Array | null = null;
    for (const entry of originals) {
      original = await bytesOf(entry);
      if (sha256Of(original) !== sha256) refuse('an original in it was changed');
      yield [fileNameOf(entry), original];
    }
    for (const entry of texts) {
      const bytes = await bytesOf(entry);
      const text = sourceTextIn(bytes);
      proofs.set(fileNameOf(entry), await proofOf(text, original, fileNames));
      yield [fileNameOf(entry), bytes];
    }
  }
}

const proofOf = async (text: SourceText, original: Uint8Array | null, fileNames: ReadonlySet<string>) => {
  if (original === null) return 'no-original';
  return (await isReadFrom(text, original, fileNames)) ? null : 'other-text';
};

/** The records with what was found of their texts, whatever the archive says of that itself. */
const withProofs = (
  snapshot: ProjectSnapshot,
  sources: readonly SourceRecord[],
  proofs: Proofs,
): ProjectSnapshot => {
  const marked = sources.map((source) => {
    const { unproven: _, ...rest } = source;
    const unproven = proofs.get(textFileName(source)) ?? null;
    return [source.id, unproven === null ? rest : { ...rest, unproven }] as const;
  });
  return {
    ...snapshot,
    generation: 1,
    records: { ...snapshot.records, ...Object.fromEntries(marked) },
  };
};

const unpackInto = async (folder: string, entries: readonly ArchiveEntry[]): Promise<void> => {
  const snapshot = await snapshotIn(entries);
  const sources = await sourcesOf(snapshot);
  const present = new Set(entries.map(({ name }) => name));
  if (!sources.every((source) => present.has(`${SOURCES_FOLDER}/${textFileName(source)}`)))
    refuse('the text of a source is missing');
  const proofs: Proofs = new Map();
  await writeSources(folder, checkedFiles(entries, sources, proofs));
  await writeSnapshot(folder, withProofs(snapshot, sources, proofs));
};

/**
 * Begins a Project's folder with what an archive holds. Takes the snapshot and the files of Sources by their exact names,
 * each checked against its digest or shape, and nothing else; each text is compared with what its original is read as now.
 * Throws where the disk refuses. Takes long for a hostile archive: to be called in a process that can be killed.
 */
export const unpackProject = async (folder: string, archive: Uint8Array): Promise<Result<void>> => {
  const entries = await openArchive(archive, LIMITS);
  if (!entries.ok) return entries;
  try {
    await unpackInto(folder, entries.value);
    return ok(undefined);
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
};
