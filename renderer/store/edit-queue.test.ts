import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { EMPTY_DIFF } from '../../shared/project/diff.ts';
import type { ProjectEdit } from '../../shared/project/project-edit.ts';
import { EditQueue, RETRY_EVERY_MS, type SaveState } from './edit-queue.ts';

const numbered = (number: number): ProjectEdit => ({
  diff: EMPTY_DIFF,
  move: { kind: 'step', label: String(number), key: null },
});

const DISK_FULL = fail('disk-full', 'The disk is full.');

/** A queue before a host that answers when a test says so, and a clock that stands still. */
const setUp = () => {
  const calls: { sent: string; answer: (result: Result<unknown>) => Promise<void> }[] = [];
  const states: SaveState[] = [];
  const timers = new Map<() => void, number>();
  const queue = new EditQueue({
    send: (first, edits) =>
      new Promise((settle) => {
        const labels = edits.map(({ move }) => (move.kind === 'step' ? move.label : ''));
        calls.push({
          sent: `${first}: ${labels.join(' ')}`,
          answer: async (result) => {
            settle(result);
            await new Promise((turn) => setTimeout(turn));
          },
        });
      }),
    onState: (state) => states.push(state),
    later: (work, milliseconds) => {
      timers.set(work, milliseconds);
      return () => timers.delete(work);
    },
  });
  const pass = (): void => {
    const [work] = [...timers.keys()];
    if (work === undefined) throw new Error('Nothing waits');
    timers.delete(work);
    work();
  };
  return { queue, calls, states, timers, pass, sent: () => calls.map(({ sent }) => sent) };
};

describe('EditQueue', () => {
  it('sends an edit at once, with all that are not acknowledged before it', async () => {
    const { queue, calls, sent } = setUp();
    queue.push(numbered(1));
    queue.push(numbered(2));
    expect(sent()).toEqual(['1: 1', '1: 1 2']);
    expect(queue.state).toEqual({ kind: 'saving', unsaved: 2 });
    await calls[0]?.answer(ok({}));
    queue.push(numbered(3));
    expect(sent().at(-1)).toBe('2: 2 3');
    await calls[1]?.answer(ok({}));
    expect(queue.state).toEqual({ kind: 'saving', unsaved: 1 });
    await calls[2]?.answer(ok({}));
    expect(queue.state).toEqual({ kind: 'saved' });
    expect(calls).toHaveLength(3);
  });

  it('hears answers in any order', async () => {
    const { queue, calls } = setUp();
    queue.push(numbered(1));
    queue.push(numbered(2));
    await calls[1]?.answer(ok({}));
    expect(queue.state).toEqual({ kind: 'saved' });
    await calls[0]?.answer(DISK_FULL);
    expect(queue.state).toEqual({ kind: 'saved' });
  });

  it('tries again by itself until the cause is gone, and loses, swaps and doubles nothing', async () => {
    const { queue, calls, states, timers, pass, sent } = setUp();
    queue.push(numbered(1));
    await calls[0]?.answer(DISK_FULL);
    queue.push(numbered(2));
    expect(sent()).toEqual(['1: 1']);
    expect([...timers.values()]).toEqual([RETRY_EVERY_MS]);
    pass();
    expect(sent().at(-1)).toBe('1: 1 2');
    await calls[1]?.answer(DISK_FULL);
    queue.push(numbered(3));
    pass();
    await calls[2]?.answer(ok({}));
    expect(sent()).toEqual(['1: 1', '1: 1 2', '1: 1 2 3']);
    expect(timers.size).toBe(0);
    expect(states.map(({ kind }) => kind)).toEqual([
      'saving',
      'failed',
      'failed',
      'failed',
      'failed',
      'saved',
    ]);
  });

  it('does not try again what can only be read', async () => {
    const { queue, calls, timers } = setUp();
    queue.push(numbered(1));
    await calls[0]?.answer(fail('read-only', 'Taken over.'));
    expect(timers.size).toBe(0);
    expect(queue.state).toMatchObject({ kind: 'failed', retries: false, unsaved: 1 });
    queue.sendNow();
    expect(calls).toHaveLength(1);
  });

  it('sends at once what waits for its next try, when asked', async () => {
    const { queue, calls, timers } = setUp();
    queue.push(numbered(1));
    await calls[0]?.answer(DISK_FULL);
    queue.sendNow();
    expect(calls).toHaveLength(2);
    expect(timers.size).toBe(0);
  });

  it('settles once nothing is under way, and says how it stands', async () => {
    const { queue, calls } = setUp();
    expect(await queue.settled()).toEqual({ kind: 'saved' });
    queue.push(numbered(1));
    queue.push(numbered(2));
    const settled = queue.settled();
    await calls[0]?.answer(DISK_FULL);
    await calls[1]?.answer(DISK_FULL);
    expect(await settled).toMatchObject({ kind: 'failed', unsaved: 2 });
  });

  it('holds back while the disk takes long, and sends the rest when it answers', async () => {
    const { queue, calls, sent } = setUp();
    for (let number = 1; number <= 40; number += 1) queue.push(numbered(number));
    expect(calls).toHaveLength(16);
    for (const call of calls.slice(0, 16)) await call.answer(ok({}));
    expect(sent()[16]).toMatch(/^2: 2 .* 40$/);
    for (const call of calls.slice(16)) await call.answer(ok({}));
    expect(queue.state).toEqual({ kind: 'saved' });
  });

  it('says nothing any more once it is over', async () => {
    const { queue, calls, states } = setUp();
    queue.push(numbered(1));
    queue.end();
    await calls[0]?.answer(ok({}));
    expect(states.map(({ kind }) => kind)).toEqual(['saving']);
  });

  it('sends what piled up in several calls, none of them larger than the host takes', async () => {
    const { queue, calls, pass, sent } = setUp();
    queue.push(numbered(1));
    await calls[0]?.answer(DISK_FULL);
    for (let number = 2; number <= 1200; number += 1) queue.push(numbered(number));
    pass();
    for (const place of [1, 2, 3]) await calls[place]?.answer(ok({}));
    expect(
      sent()
        .slice(1)
        .map((call) => [call.split(':')[0], call.split(' ').length - 1]),
    ).toEqual([
      ['1', 500],
      ['501', 500],
      ['1001', 200],
    ]);
    expect(queue.state).toEqual({ kind: 'saved' });

    const long = { ...numbered(1), move: { kind: 'step' as const, label: 'x'.repeat(3_000_000), key: null } };
    queue.push(long, long);
    await calls[4]?.answer(ok({}));
    await calls[5]?.answer(ok({}));
    expect(
      sent()
        .slice(4)
        .map((call) => call.split(':')[0]),
    ).toEqual(['1201', '1202']);
  });
});
