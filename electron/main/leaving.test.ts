import { describe, expect, it, vi } from 'vitest';
import type { FinishReport } from '../host/closing-windows.ts';
import { Leaving } from './leaving.ts';

const SAVED: FinishReport = { request: 1, unsaved: 0, failure: null };
const UNSAVED: FinishReport = {
  request: 1,
  unsaved: 2,
  failure: { code: 'disk-full', message: 'The disk is full.', hint: '' },
};

const setUp = (report: FinishReport | null, mayLose: Promise<boolean> | boolean = false) => {
  const steps = {
    finish: vi.fn(() => Promise.resolve(report)),
    mayLose: vi.fn(() => Promise.resolve(mayLose)),
    closeHost: vi.fn(() => Promise.resolve()),
    exit: vi.fn(),
  };
  return { ...steps, leaving: new Leaving(steps) };
};

describe('Leaving', () => {
  it('closes the host once the window has finished, and then exits', async () => {
    const { leaving, finish, mayLose, closeHost, exit } = setUp(SAVED);
    await leaving.ask();
    expect(mayLose).not.toHaveBeenCalled();
    expect(finish.mock.invocationCallOrder[0]).toBeLessThan(closeHost.mock.invocationCallOrder[0] ?? 0);
    expect(closeHost.mock.invocationCallOrder[0]).toBeLessThan(exit.mock.invocationCallOrder[0] ?? 0);
    expect(leaving.isOver).toBe(true);
  });

  it('is not held up by a window that hangs', async () => {
    const { leaving, exit } = setUp(null);
    await leaving.ask();
    expect(exit).toHaveBeenCalledOnce();
  });

  it('stays where something is not saved and the reader keeps it, and can be asked again', async () => {
    const { leaving, exit, closeHost, mayLose } = setUp(UNSAVED, false);
    await leaving.ask();
    expect(leaving.hasBegun).toBe(false);
    await leaving.ask();
    expect(mayLose).toHaveBeenCalledTimes(2);
    expect(closeHost).not.toHaveBeenCalled();
    expect(exit).not.toHaveBeenCalled();
  });

  it('goes without what is not saved where the reader says so', async () => {
    const { leaving, exit } = setUp(UNSAVED, true);
    await leaving.ask();
    expect(exit).toHaveBeenCalledOnce();
  });

  it('asks nobody in a hurry, not even where a question stands open', async () => {
    const { leaving, exit, mayLose } = setUp(UNSAVED, new Promise<boolean>(() => undefined));
    void leaving.ask();
    await vi.waitFor(() => expect(mayLose).toHaveBeenCalledOnce());
    await leaving.hurry();
    expect(mayLose).toHaveBeenCalledOnce();
    expect(exit).toHaveBeenCalledOnce();
  });

  it('leaves once, however often it is asked', async () => {
    const { leaving, exit, closeHost } = setUp(SAVED);
    await Promise.all([leaving.ask(), leaving.ask(), leaving.hurry(), leaving.hurry()]);
    expect(closeHost).toHaveBeenCalledOnce();
    expect(exit).toHaveBeenCalledOnce();
  });

  it('exits also where the host cannot close', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { leaving, exit, closeHost } = setUp(SAVED);
    closeHost.mockRejectedValue(new Error('gone'));
    await leaving.ask();
    expect(exit).toHaveBeenCalledOnce();
  });
});
