import { describe, expect, it, vi } from 'vitest';
import type { ImportProcess } from './import-launch.ts';
import { readyProcesses } from './ready-processes.ts';

const setUp = (idleLimit?: number) => {
  const started: { readonly process: ImportProcess; readonly exit: () => void; killed: boolean }[] = [];
  const ready = readyProcesses(() => {
    const exits: (() => void)[] = [];
    const entry = {
      killed: false,
      exit: () => exits.forEach((tell) => tell()),
      process: {
        postMessage: () => undefined,
        onMessage: () => undefined,
        onExit: (listener: () => void) => void exits.push(listener),
        kill: () => {
          entry.killed = true;
        },
      },
    };
    started.push(entry);
    return entry.process;
  }, idleLimit);
  return { started, ready };
};

describe('readyProcesses', () => {
  it('hands out what was started ahead, each once, the first one first', () => {
    const { started, ready } = setUp();
    for (let asked = 0; asked < 5; asked += 1) ready.prepare();
    expect(started).toHaveLength(2);
    for (const place of [0, 1, 2]) expect(ready.launch()).toBe(started[place]?.process);
  });

  it('does not hand out one that has died meanwhile', () => {
    const { started, ready } = setUp();
    ready.prepare();
    started[0]?.exit();
    expect(ready.launch()).toBe(started[1]?.process);
  });

  it('ends one that nobody needs, but never one that was handed out', () => {
    vi.useFakeTimers();
    const { started, ready } = setUp(1000);
    ready.prepare();
    const used = ready.launch();
    ready.prepare();
    vi.advanceTimersByTime(1001);
    vi.useRealTimers();
    expect(used).toBe(started[0]?.process);
    expect(started.map(({ killed }) => killed)).toEqual([false, true]);
  });

  it('ends the waiting one on closing', () => {
    const { started, ready } = setUp();
    ready.prepare();
    ready.close();
    expect(started[0]?.killed).toBe(true);
  });
});
