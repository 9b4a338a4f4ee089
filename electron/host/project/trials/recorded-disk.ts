import { readFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { type DiskCall, interpose } from './disk-calls.ts';

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

/**
 * Calls that change the disk and that this recording does not know: a program that makes one cannot be tried. Removing an
 * empty folder is let be: it takes nothing away.
 */
const UNKNOWN = new Set(['appendFile', 'chown', 'cp', 'lchown', 'mkdtemp', 'symlink', 'truncate', 'writev']);

/**
 * Records what any code asks of one folder through `node:fs/promises`, our own and a library's alike, and lets it
 * through. One recording at a time.
 */
export class RecordedDisk {
  readonly steps: DiskStep[] = [];
  readonly #files = new Map<string, number>();
  readonly #sizes = new Map<number, number>();
  /** Of each open file: which it is, and where its next write goes. */
  readonly #opened = new Map<
    FileHandle,
    { readonly file: number; readonly appends: boolean; position: number }
  >();
  #nextFile = 1;

  constructor(readonly root: string) {}

  /** Runs `act` under recording. */
  async record(act: () => Promise<void>): Promise<void> {
    const end = interpose(async (call, proceed) => {
      const result = await proceed();
      if (this.#holds(call.path) || this.#holds(call.args[1])) {
        if (call.handle === null) this.#note(call, result);
        else this.#noteOfFile(call, call.handle, result);
      }
      return result;
    });
    await act().finally(end);
  }

  acknowledge(what: string): void {
    this.steps.push({ kind: 'acknowledge', what });
  }

  #note({ name, args, path }: DiskCall, result: unknown): void {
    const to = String(args[1]);
    if (UNKNOWN.has(name)) throw new Error(`${name} cannot be recorded`);
    if (name === 'open')
      this.#noteOpening(path, (args[1] as string | undefined) ?? 'r', result as FileHandle);
    else if (name === 'writeFile') this.#wrote(path, Buffer.from(args[1] as string | Uint8Array));
    else if (name === 'copyFile') this.#wrote(to, readFileSync(to));
    else if (name === 'mkdir')
      this.#made(path, result as string | undefined, args[1] as { recursive?: boolean });
    else if (name === 'link') this.#name(to, this.#fileAt(path));
    else if (name === 'rename') this.#renamed(resolve(path), resolve(to));
    else if (name === 'unlink' || name === 'rm') this.#unlinked(path);
  }

  #noteOpening(path: string, flags: string, handle: FileHandle): void {
    if (flags === 'r') return;
    if (!/^(?:ax|wx|w|a)$/.test(flags)) throw new Error(`Opening with ${flags} cannot be recorded`);
    const known = flags === 'a' ? this.#files.get(resolve(path)) : undefined;
    const file = known ?? (flags === 'a' ? this.#create(path) : this.#emptied(path));
    this.#opened.set(handle, { file, appends: flags.startsWith('a'), position: 0 });
  }

  #noteOfFile({ name, args, path }: DiskCall, handle: FileHandle, result: unknown): void {
    const opened = this.#opened.get(handle);
    if (name === 'sync' || name === 'datasync') {
      if (opened === undefined) this.steps.push({ kind: 'sync-folder', path: resolve(path) });
      else this.steps.push({ kind: 'sync', file: opened.file });
    } else if (name === 'write') {
      if (opened === undefined) throw new Error(`Written without being opened for it: ${path}`);
      const [bytes, offset] = args as [Uint8Array, number];
      const { bytesWritten } = result as { bytesWritten: number };
      const at = opened.appends ? (this.#sizes.get(opened.file) ?? 0) : opened.position;
      this.#write(opened.file, at, Buffer.from(bytes.subarray(offset, offset + bytesWritten)));
      opened.position = at + bytesWritten;
    } else if (UNKNOWN.has(name) || name === 'writeFile') {
      throw new Error(`${name} of an open file cannot be recorded`);
    }
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

  /** Notes the folders that a call made, outermost first. */
  #made(path: string, outermost: string | undefined, options: { recursive?: boolean } = {}): void {
    if (options.recursive === true && outermost === undefined) return;
    const folders = [resolve(path)];
    const first = resolve(outermost ?? path);
    while (folders[0] !== undefined && folders[0] !== first) folders.unshift(dirname(folders[0]));
    for (const folder of folders) this.steps.push({ kind: 'mkdir', path: folder });
  }
}
