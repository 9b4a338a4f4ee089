import { type DiskCall, interpose } from './disk-calls.ts';

/** Calls of the disk by what they do, so that a fault can be told of. */
const CHANGES = new Set(['chmod', 'copyFile', 'link', 'mkdir', 'open', 'rename', 'rm', 'symlink', 'truncate', 'unlink', 'write', 'writeFile']); // prettier-ignore

const systemError = (code: string, name: string): Error =>
  Object.assign(new Error(`${code}: ${name}`), { code });

/** A disk below one folder that can run full, be locked, fail to sync or take less at a time than it is given. */
export class FaultyDisk {
  /** Bytes that it still takes. */
  room = Number.POSITIVE_INFINITY;
  /** What it answers to every change; null where it takes changes. */
  refuses: 'EACCES' | 'EROFS' | 'EPERM' | null = null;
  /** How many of the next syncs fail. */
  failingSyncs = 0;
  /** Bytes that one write takes at most. */
  mostAtOnce = Number.POSITIVE_INFINITY;
  readonly #end: () => void;

  constructor(folder: string) {
    this.#end = interpose(async (call, proceed) => {
      if (!call.path.startsWith(folder)) return await proceed();
      this.#refuse(call);
      if (call.name === 'write' && call.handle !== null) return await this.#write(call, proceed);
      return await proceed();
    });
  }

  /** Makes the disk whole again, for good. */
  end(): void {
    this.#end();
  }

  #refuse({ name, args }: DiskCall): void {
    const changes = CHANGES.has(name) && !(name === 'open' && (args[1] === undefined || args[1] === 'r'));
    if (this.refuses !== null && changes) throw systemError(this.refuses, name);
    if (this.room <= 0 && (name === 'copyFile' || name === 'writeFile')) throw systemError('ENOSPC', name);
    if (name === 'sync' && this.failingSyncs > 0) {
      this.failingSyncs -= 1;
      throw systemError('EIO', name);
    }
  }

  async #write({ args }: DiskCall, proceed: (...args: unknown[]) => Promise<unknown>): Promise<unknown> {
    const [bytes, offset, length] = args as [Uint8Array, number, number];
    const taken = Math.min(length, this.room, this.mostAtOnce);
    if (taken <= 0) throw systemError('ENOSPC', 'write');
    this.room -= taken;
    return await proceed(bytes, offset, taken);
  }
}
