import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../shared/contract/result.ts';
import { adding, type ProjectDiff } from '../../shared/project/diff.ts';
import type { ProjectId, SourceId, TagId, TaggingId } from '../../shared/project/ids.ts';
import type { ProjectRecord, SourceRecord, TaggingRecord, TagRecord } from '../../shared/project/records.ts';
import { readInput } from './imports/read-input.ts';
import { Library } from './library/library.ts';
import { unpackProject } from './library/project-archive.ts';
import type { Unpack } from './library/unpack-archive.ts';
import { ProjectStore } from './project/project-store.ts';
import { unseal } from './disk/sealed-json.ts';
import type { DurableFiles } from './disk/write-durably.ts';

/** A folder of the test's own, gone after it. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

export const sampleProject: ProjectRecord = {
  kind: 'project',
  id: 'harbour' as ProjectId,
  title: 'The harbour fire',
  createdAt: 1,
};

export const sampleTag = (number: number, name = `Tag ${number}`): TagRecord => ({
  kind: 'tag',
  id: `tag-${number}` as TagId,
  name,
  color: 1,
  parent: null,
  order: number,
  digit: null,
});

export const sampleSource = (sha256: string, outlet: string | null = 'Harbour Post'): SourceRecord => ({
  kind: 'source',
  id: `source-${sha256.slice(0, 8)}` as SourceId,
  siglum: 'A',
  sha256,
  fileName: 'fire.txt',
  title: 'Fire at the quay',
  outlet,
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
  order: 1,
  addedAt: 1,
  asides: {},
});

export const sampleTagging: TaggingRecord = {
  kind: 'tagging',
  id: 'tagging-1' as TaggingId,
  tag: 'tag-1' as TagId,
  source: 'source-1' as SourceId,
  quotation: { start: 0, end: 4, exact: 'Fire', prefix: '', suffix: ' at' },
  memo: '',
  createdAt: 1,
};

export const addingTag = (number: number): ProjectDiff => adding(sampleTag(number));

export const expectOk = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message} ${result.failure.hint}`);
  return result.value;
};

/** A new Project in a folder of its own, open for writing. */
export const newStore = async (options: Parameters<typeof ProjectStore.open>[1] = {}) => {
  const folder = await temporaryFolder();
  await ProjectStore.create(folder, sampleProject);
  const store = expectOk(await ProjectStore.open(folder, { groupWithinMs: 0, ...options }));
  onTestFinished(() => store.close());
  return { folder, store };
};

/** Opens a Project anew, as after a kill: the lock of the store before is taken away first. */
export const reopened = async (folder: string): Promise<ProjectStore> => {
  await rm(join(folder, 'lock'), { force: true });
  const store = expectOk(await ProjectStore.open(folder, { groupWithinMs: 0 }));
  onTestFinished(() => store.close());
  return store;
};

export const tagsIn = (store: ProjectStore): string[] =>
  Object.keys(store.records)
    .filter((id) => id.startsWith('tag-'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** What a sealed file holds. */
export const readJson = async (path: string) => unseal(await readFile(path)) as Record<string, unknown>;

/** The path of a Project's journal, of which there is one. */
export const journalIn = async (folder: string): Promise<string> => {
  const name = (await readdir(folder)).find((entry) => entry.startsWith('journal-'));
  return join(folder, name ?? 'no journal');
};

/** Changes one byte in the middle of a file's line, counted from 0. */
export const damageLine = async (path: string, line: number): Promise<void> => {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const text = lines[line] ?? '';
  const middle = Math.floor(text.length / 2);
  lines[line] = `${text.slice(0, middle)}${text[middle] === 'x' ? 'y' : 'x'}${text.slice(middle + 1)}`;
  await writeFile(path, lines.join('\n'));
};

export const tearTail = (path: string): Promise<void> => appendFile(path, '{"generation":2,"seq":9,"cr');

/** A disk that takes `room` more bytes. `room` can be changed while it is in use. */
export const smallDisk = (room: number): { room: number; readonly files: DurableFiles } => {
  const disk = {
    room,
    files: {
      ...nodeFiles,
      open: async (...args: Parameters<typeof nodeFiles.open>) => {
        const handle = await nodeFiles.open(...args);
        const write = async (bytes: Uint8Array, offset: number, length: number) => {
          const taken = Math.min(length, disk.room);
          if (taken === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
          disk.room -= taken;
          return handle.write(bytes, offset, taken);
        };
        return new Proxy(handle, {
          get: (target, name) => {
            if (name === 'write') return write;
            const member: unknown = Reflect.get(target, name, target);
            return typeof member === 'function' ? (member.bind(target) as unknown) : member;
          },
        });
      },
    } satisfies DurableFiles,
  };
  return disk;
};

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

/** Unpacks in this process, which costs a test less. */
export const unpackHere: Unpack = async (folder, archive) => {
  const bytes = await readInput({ ok: true, value: archive });
  return bytes.ok ? unpackProject(folder, bytes.value) : bytes;
};

/** An empty library, and others on the same folder as another process would have them. Time goes on with every look. */
export const newLibrary = async () => {
  let time = 1_700_000_000_000;
  const now = () => (time += 1);
  const folder = await temporaryFolder();
  const open = () => {
    const library = new Library(folder, unpackHere, now);
    onTestFinished(() => library.closeAll());
    return library;
  };
  return { folder, library: open(), another: open };
};
