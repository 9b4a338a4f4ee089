import { promises, readFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, resolve, sep } from 'node:path';

/** One thing that a program asked of the disk. Files are told by a number of their own, whatever they are called. */
export type DiskStep =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'mkdir'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly file: number }
  /** `file` is null for a folder. */
  | { readonly kind: 'rename'; readonly from: string; readonly path: string; readonly file: number | null }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'truncate'; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync-folder'; readonly path: string }
  /** Nothing of the disk: what the program told others at this point. */
  | { readonly kind: 'acknowledge'; readonly what: string };

type Asynchronous = (...args: never[]) => Promise<unknown>;
type Calls = Record<string, Asynchronous>;

/** Calls that change the disk and that this recording does not know: a program that makes one cannot be tried. */
const UNKNOWN = ['appendFile', 'chown', 'cp', 'lchown', 'mkdtemp', 'rmdir', 'symlink', 'truncate'];

/**
 * Records what any code asks of one folder through `node:fs/promises`, our own and a library's alike, and lets it
 * through. One recording at a time.
 */
export class RecordedDisk {
  readonly steps: DiskStep[] = [];
  readonly #files = new Map<string, number>();
  readonly #sizes = new Map<number, number>();
  readonly #originals: Calls = {};
  #nextFile = 1;

  constructor(readonly root: string) {}

  /** Runs `act` under recording. */
  async record(act: () => Promise<void>): Promise<void> {
    this.#watch();
    try {
      await act();
    } finally {
      Object.assign(promises, this.#originals);
      syncBuiltinESMExports();
    }
  }

  acknowledge(what: string): void {
    this.steps.push({ kind: 'acknowledge', what });
  }

  #watch(): void {
    const calls = promises as unknown as Calls;
    const replace = (name: string, by: (...args: never[]) => Promise<unknown>): void => {
      const original = calls[name];
      if (original !== undefined) this.#originals[name] = original;
      calls[name] = by;
    };
    const original = { ...promises };
    for (const name of UNKNOWN) {
      const call = calls[name];
      replace(name, async (...args: never[]) => {
        if (this.#holds(args[0])) throw new Error(`${name} cannot be recorded`);
        return await call?.(...args);
      });
    }
    replace('open', (path: string, flags: string | number = 'r', mode?: number) =>
      this.#open(original.open, path, flags, mode),
    );
    replace('writeFile', async (path: string, data: string | Uint8Array, options?: never) => {
      await original.writeFile(path, data, options);
      if (this.#holds(path)) this.#wrote(path, Buffer.from(data));
    });
    replace('copyFile', async (from: string, to: string, mode?: number) => {
      await original.copyFile(from, to, mode);
      if (this.#holds(to)) this.#wrote(to, readFileSync(to));
    });
    replace('mkdir', async (path: string, options?: { recursive?: boolean }) => {
      const made = await original.mkdir(path, options);
      for (const folder of this.#newFolders(path, made, options?.recursive === true))
        this.steps.push({ kind: 'mkdir', path: folder });
      return made;
    });
    replace('link', async (from: string, to: string) => {
      await original.link(from, to);
      if (this.#holds(to)) this.#name(to, this.#fileAt(from));
    });
    replace('rename', async (from: string, to: string) => {
      await original.rename(from, to);
      if (this.#holds(to)) this.#renamed(resolve(from), resolve(to));
    });
    replace('unlink', async (path: string) => {
      await original.unlink(path);
      this.#unlinked(path);
    });
    replace('rm', async (path: string, options?: { recursive?: boolean; force?: boolean }) => {
      await original.rm(path, options);
      this.#unlinked(path);
    });
    syncBuiltinESMExports();
  }

  #holds(path: unknown): path is string {
    return typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(this.root + sep);
  }

  #fileAt(path: string): number {
    const file = this.#files.get(resolve(path));
    if (file === undefined) throw new Error(`Never recorded: ${path}`);
    return file;
  }

  #name(path: string, file: number): void {
    this.#files.set(resolve(path), file);
    this.steps.push({ kind: 'link', path: resolve(path), file });
  }

  #create(path: string): number {
    const file = this.#nextFile;
    this.#nextFile += 1;
    this.#files.set(resolve(path), file);
    this.#sizes.set(file, 0);
    this.steps.push({ kind: 'create', path: resolve(path), file });
    return file;
  }

  #emptied(path: string): number {
    const known = this.#files.get(resolve(path));
    if (known === undefined) return this.#create(path);
    this.#sizes.set(known, 0);
    this.steps.push({ kind: 'truncate', file: known });
    return known;
  }

  #wrote(path: string, bytes: Buffer): void {
    this.#write(this.#emptied(path), 0, bytes);
  }

  #write(file: number, offset: number, bytes: Buffer): void {
    this.#sizes.set(file, Math.max(this.#sizes.get(file) ?? 0, offset + bytes.length));
    this.steps.push({ kind: 'write', file, offset, bytes });
  }

  #renamed(from: string, path: string): void {
    const file = this.#files.get(from) ?? null;
    for (const [name, moved] of Array.from(this.#files)) {
      if (name !== from && !name.startsWith(from + sep)) continue;
      this.#files.delete(name);
      this.#files.set(path + name.slice(from.length), moved);
    }
    this.steps.push({ kind: 'rename', from, path, file });
  }

  #unlinked(path: string): void {
    const full = resolve(path);
    for (const name of Array.from(this.#files.keys())) {
      if (name !== full && !name.startsWith(full + sep)) continue;
      this.#files.delete(name);
      this.steps.push({ kind: 'unlink', path: name });
    }
  }

  /** The folders that a call made, outermost first. */
  #newFolders(path: string, made: string | undefined, recursive: boolean): string[] {
    if (!this.#holds(path) || (recursive && made === undefined)) return [];
    const folders = [resolve(path)];
    const outermost = recursive ? resolve(made ?? path) : resolve(path);
    while (folders[0] !== undefined && folders[0] !== outermost) folders.unshift(dirname(folders[0]));
    return folders;
  }

  async #open(
    open: typeof promises.open,
    path: string,
    flags: string | number,
    mode?: number,
  ): Promise<FileHandle> {
    const handle = await open(path, flags, mode);
    if (!this.#holds(path)) return handle;
    if ((await handle.stat()).isDirectory()) {
      const sync = async (): Promise<void> => {
        await handle.sync();
        this.steps.push({ kind: 'sync-folder', path: resolve(path) });
      };
      return withMembers(handle, { sync });
    }
    const opened = String(flags);
    if (opened === 'r') return handle;
    if (!/^(?:ax|wx|w|a)$/.test(opened)) throw new Error(`Opening with ${opened} cannot be recorded`);
    const file =
      opened === 'a' ? (this.#files.get(resolve(path)) ?? this.#create(path)) : this.#emptied(path);
    return this.#recordedHandle(handle, file, opened.startsWith('a'));
  }

  #recordedHandle(handle: FileHandle, file: number, appends: boolean): FileHandle {
    let position = 0;
    return withMembers(handle, {
      write: async (bytes: Uint8Array, offset: number, length: number) => {
        const written = await handle.write(bytes, offset, length);
        const at = appends ? (this.#sizes.get(file) ?? 0) : position;
        this.#write(file, at, Buffer.from(bytes.subarray(offset, offset + written.bytesWritten)));
        position = at + written.bytesWritten;
        return written;
      },
      writeFile: () => Promise.reject(new Error('writeFile of a handle cannot be recorded')),
      appendFile: () => Promise.reject(new Error('appendFile of a handle cannot be recorded')),
      truncate: () => Promise.reject(new Error('truncate of a handle cannot be recorded')),
      sync: async () => {
        await handle.sync();
        this.steps.push({ kind: 'sync', file });
      },
      datasync: async () => {
        await handle.datasync();
        this.steps.push({ kind: 'sync', file });
      },
    });
  }
}

const withMembers = (handle: FileHandle, members: Record<string, Asynchronous>): FileHandle =>
  new Proxy(handle, {
    get: (target, name) => {
      if (typeof name === 'string' && name in members) return members[name];
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
