import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff, type ProjectDiff, updating, adding, removing } from './diff.ts';
import type { TagId } from './ids.ts';
import type { ProjectRecords, TagRecord } from './records.ts';
import { EMPTY_HISTORY, type History, moved, recorded, redone, undone } from './history.ts';

const tag = (id: string, name: string): TagRecord => ({
  kind: 'tag',
  id: id as TagId,
  name,
  color: 1,
  parent: null,
  order: 0,
  digit: null,
});

const step = (diff: ProjectDiff, key: string | null = null) => ({ label: 'act', diff, key });

describe('history', () => {
  it('joins steps of one key into one', () => {
    const [a, b, c] = [tag('t', 'a'), tag('t', 'ab'), tag('t', 'abc')];
    const typed = [updating([a, b]), updating([b, c])].reduce(
      (history: History, diff) => recorded(history, step(diff, 'name of t')),
      EMPTY_HISTORY,
    );
    expect(typed.done).toHaveLength(1);
    expect(undone(typed)?.diff.updated['t']).toEqual([c, a]);
  });

  it('does not join across another step', () => {
    const [a, b] = [tag('t', 'a'), tag('t', 'b')];
    const first = recorded(EMPTY_HISTORY, step(updating([a, b]), 'name'));
    const second = recorded(first, step(adding(tag('u', 'u'))));
    expect(recorded(second, step(updating([b, a]), 'name')).done).toHaveLength(3);
  });

  it('forgets what was undone once something new is done', () => {
    const one = recorded(EMPTY_HISTORY, step(adding(tag('t', 'a'))));
    const back = undone(one)?.history ?? EMPTY_HISTORY;
    expect(back.undone).toHaveLength(1);
    expect(recorded(back, step(adding(tag('u', 'u')))).undone).toHaveLength(0);
  });

  it('moves as an edit says, and stays where there is nothing to move to', () => {
    const diff = adding(tag('t', 'a'));
    const act = { kind: 'step', label: 'Add a tag', key: null } as const;
    const done = moved(EMPTY_HISTORY, act, diff);
    expect(done.done.map(({ label }) => label)).toEqual(['Add a tag']);
    const back = moved(done, { kind: 'undo' }, removing(tag('t', 'a')));
    expect(back).toMatchObject({ done: [], undone: [{ label: 'Add a tag' }] });
    expect(moved(back, { kind: 'redo' }, diff)).toEqual(done);
    expect(moved(back, { kind: 'undo' }, diff)).toBe(back);
    expect(moved(back, { kind: 'none' }, diff)).toBe(back);
  });

  it('leads back to the start and forward to the end again', () => {
    const acts = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(acts, (names) => {
        let records: ProjectRecords = {};
        let history = EMPTY_HISTORY;
        for (const { id, name } of names) {
          const known = records[id];
          const diff =
            known === undefined
              ? adding(tag(id, name))
              : name.length % 3 === 0
                ? removing(known)
                : updating([known, tag(id, name)]);
          records = applyDiff(records, diff);
          history = recorded(history, step(diff));
        }
        const end = records;
        for (let back = undone(history); back !== null; back = undone(history)) {
          records = applyDiff(records, back.diff);
          history = back.history;
        }
        expect(records).toEqual({});
        for (let on = redone(history); on !== null; on = redone(history)) {
          records = applyDiff(records, on.diff);
          history = on.history;
        }
        expect(records).toEqual(end);
      }),
    );
  });

  it('keeps the latest thousand steps', () => {
    let history = EMPTY_HISTORY;
    for (let number = 0; number < 1200; number += 1)
      history = recorded(history, { label: `step ${number}`, diff: adding(), key: null });
    expect(history.done).toHaveLength(1000);
    expect(history.done[0]?.label).toBe('step 200');
  });
});
