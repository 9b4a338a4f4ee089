import { describe, expect, it } from 'vitest';
import { ClosingWindows } from './closing-windows.ts';

const LONG = 60_000;
const report = (request: number, unsaved = 0) => ({ request, unsaved, failure: null });

describe('ClosingWindows', () => {
  it('gathers what every window says', async () => {
    const told: number[] = [];
    const closing = new ClosingWindows((request) => told.push(request));
    const asked = closing.ask(2, LONG);
    closing.finished(report(1));
    closing.finished(report(1, 3));
    expect(await asked).toEqual([report(1), report(1, 3)]);
    expect(told).toEqual([1]);
  });

  it('waits for nobody where no window is open, and no longer than the limit for one that hangs', async () => {
    const closing = new ClosingWindows(() => undefined);
    expect(await closing.ask(0, LONG)).toEqual([]);
    expect(await closing.ask(1, 1)).toEqual([]);
  });

  it('counts no answer to an earlier request', async () => {
    const closing = new ClosingWindows(() => undefined);
    await closing.ask(1, 1);
    const asked = closing.ask(1, LONG);
    closing.finished(report(1, 9));
    closing.finished(report(2));
    expect(await asked).toEqual([report(2)]);
  });
});
