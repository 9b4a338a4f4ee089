import { promises } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** One call of `node:fs/promises`, or of a file that it opened. */
export interface DiskCall {
  readonly name: string;
  readonly args: readonly unknown[];
  /** What the call is about: its first path, or that of the open file. */
  readonly path: string;
  /** The open file, where the call is one of a file. */
  readonly handle: FileHandle | null;
}

/** Stands between a program and the disk: `proceed` makes the call, with the arguments given or, given none, as asked. */
export type Interposer = (
  call: DiskCall,
  proceed: (...args: unknown[]) => Promise<unknown>,
) => Promise<unknown>;

type Call = (...args: unknown[]) => Promise<unknown>;

/** Calls of an open file that touch the disk. */
const HANDLE_CALLS = new Set(['appendFile', 'chmod', 'close', 'datasync', 'read', 'readFile', 'stat', 'sync', 'truncate', 'write', 'writeFile', 'writev']); // prettier-ignore

/**
 * Lets `between` stand between the disk and every caller of `node:fs/promises` in this process, a library's code too. Answers
 * how to end it.
 */
export const interpose = (between: Interposer): (() => void) => {
  const members = promises as unknown as Record<string, Call>;
  const originals = { ...members };
  for (const [name, original] of Object.entries(originals)) {
    if (typeof original !== 'function') continue;
    members[name] = async (...args) => {
      const path = String(args[0]);
      const result = await between({ name, args, path, handle: null }, (...others) =>
        original.apply(promises, others.length === 0 ? args : others),
      );
      return name === 'open' ? interposedHandle(result as FileHandle, path, between) : result;
    };
  }
  syncBuiltinESMExports();
  return () => {
    Object.assign(members, originals);
    syncBuiltinESMExports();
  };
};

const interposedHandle = (handle: FileHandle, path: string, between: Interposer): FileHandle =>
  new Proxy(handle, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const call = member.bind(target) as Call;
      if (typeof name !== 'string' || !HANDLE_CALLS.has(name)) return call;
      return (...args: unknown[]) =>
        between({ name, args, path, handle: target }, (...others) =>
          call(...(others.length === 0 ? args : others)),
        );
    },
  });
