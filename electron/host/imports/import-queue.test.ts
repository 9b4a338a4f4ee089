import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../shared/contract/channels.ts';
import { fail, ok } from '../../../shared/contract/result.ts';
import { forkImportProcess, type ImportProcess, type LaunchImportProcess } from './import-launch.ts';
import { ImportQueue, type ImportQueueOptions } from './import-queue.ts';

const MODULE = fileURLToPath(new URL('../../import/import-process.ts', import.meta.url));
const fork: LaunchImportProcess = () => forkImportProcess(MODULE, { execArgv: ['--import', 'tsx'] });

/** A process that does nothing until the test says so. */
const silentProcess = () => {
  const exits: (() => void)[] = [];
  const messages: ((message: unknown) => void)[] = [];
  const state = { isKilled: false };
  const child: ImportProcess = {
    postMessage: () => undefined,
    onMessage: (listener) => messages.push(listener),
    onExit: (listener) => exits.push(listener),
    kill: () => {
      state.isKilled = true;
      for (const exit of exits.splice(0)) exit();
    },
  };
  return {
    child,
    state,
    say: (message: unknown) => messages.forEach((listen) => listen(message)),
    exit: () => child.kill(),
  };
};

const harness = (options: Partial<ImportQueueOptions> = {}) => {
  const progress: ImportProgress[] = [];
  const waiters: (() => void)[] = [];
  const queue = new ImportQueue({
    launchProcess: fork,
    keep: () => Promise.resolve(ok({ textVersion: 1 })),
    onProgress: (message) => {
      progress.push(message);
      for (const wake of waiters.splice(0)) wake();
    },
    ...options,
  });
  const until = async (isSo: (message: ImportProgress) => boolean): Promise<ImportProgress> => {
    for (;;) {
      const found = progress.find(isSo);
      if (found) return found;
      await new Promise<void>((wake) => waiters.push(wake));
    }
  };
  const ended = (id: string) =>
    until((message) => message.id === id && (message.state === 'done' || message.state === 'failed'));
  const start = (id: string, content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    queue.start({
      id,
      fileName: `${id}.txt`,
      read: () => Promise.resolve(ok(bytes)),
      encoding: null,
      origin: null,
    });
  };
  return { queue, progress, start, ended, until };
};

describe('ImportQueue', { timeout: 30_000 }, () => {
  it('imports in processes of their own, and one failure does not stop the rest', async () => {
    const kept: unknown[] = [];
    const { start, ended, progress } = harness({
      keep: (...source) => {
        kept.push(source.slice(0, 2));
        return Promise.resolve(ok({ textVersion: 1 }));
      },
    });
    const text = 'The ferry ran aground on Friday evening.';
    const sha256 = createHash('sha256').update(text).digest('hex');
    start('good', text);
    start('empty', '');
    start(
      'binary',
      Uint8Array.from({ length: 999 }, (_, at) => at % 32),
    );
    expect(await ended('good')).toMatchObject({
      state: 'done',
      imported: { sha256, encoding: 'utf-8', source: { text } },
    });
    expect(await ended('empty')).toMatchObject({ failure: { code: 'empty-file' } });
    expect(await ended('binary')).toMatchObject({ failure: { code: 'binary-file' } });
    expect(kept).toEqual([[sha256, 'txt']]);
    expect(
      progress
        .filter(({ id }) => id === 'good')
        .map(({ state }) => state)
        .slice(0, 2),
    ).toEqual(['waiting', 'running']);
  });

  it('imports one line of five megabytes', async () => {
    const { start, ended } = harness();
    start('line', 'The council met on Tuesday and voted for the plan. '.repeat(100_000));
    expect(await ended('line')).toMatchObject({ state: 'done' });
  });

  it('survives a process that crashes', async () => {
    const { child, exit } = silentProcess();
    const { start, ended, until } = harness({ launchProcess: () => child });
    start('a', 'x');
    await until((message) => message.state === 'running' && message.fraction > 0);
    exit();
    expect(await ended('a')).toMatchObject({ failure: { code: 'import-crashed' } });
  });

  it('kills a process that takes too long', async () => {
    const { child, state } = silentProcess();
    const { start, ended } = harness({ launchProcess: () => child, timeLimit: 5 });
    start('a', 'x');
    expect(await ended('a')).toMatchObject({ failure: { code: 'timed-out' } });
    expect(state.isKilled).toBe(true);
  });

  it('cancels what runs and what waits, each with one last word', async () => {
    const { child, state } = silentProcess();
    const { queue, start, ended, progress } = harness({ launchProcess: () => child, concurrency: 1 });
    start('a', 'x');
    start('b', 'x');
    queue.cancel('b');
    expect(await ended('b')).toMatchObject({ failure: { code: 'cancelled' } });
    await queue.close();
    expect(await ended('a')).toMatchObject({ failure: { code: 'cancelled' } });
    expect(state.isKilled || progress.every((message) => message.state !== 'done')).toBe(true);
    expect(progress.filter(({ state: is }) => is === 'failed')).toHaveLength(2);
  });

  it('runs no more processes side by side than it may', async () => {
    const children = [silentProcess(), silentProcess(), silentProcess()];
    let launched = 0;
    const { start, ended, until } = harness({
      launchProcess: () => {
        const next = children[launched];
        launched += 1;
        if (!next) throw new Error('too many');
        return next.child;
      },
    });
    for (const id of ['a', 'b', 'c']) start(id, 'x');
    await until((message) => message.id === 'b' && message.state === 'running' && message.fraction > 0);
    expect(launched).toBe(2);
    children[0]?.exit();
    await ended('a');
    await until((message) => message.id === 'c' && message.state === 'running' && message.fraction > 0);
    expect(launched).toBe(3);
  });

  it('does not believe what a process says in another shape', async () => {
    const { child, say } = silentProcess();
    const { start, ended, until } = harness({ launchProcess: () => child });
    start('a', 'x');
    await until((message) => message.state === 'running' && message.fraction > 0);
    say({ type: 'done', imported: { source: '<html>' } });
    expect(await ended('a')).toMatchObject({ failure: { code: 'import-crashed' } });
  });

  it('is not done until the Source is kept', async () => {
    const { start, ended } = harness({ keep: () => Promise.resolve(fail('disk-full', 'The disk is full.')) });
    start('a', 'The ferry ran aground.');
    expect(await ended('a')).toMatchObject({ failure: { code: 'disk-full' } });
  });
});
