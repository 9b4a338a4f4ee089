import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adding,
  applyDiff,
  composed,
  EMPTY_DIFF,
  isEmptyDiff,
  type ProjectDiff,
  removing,
  reversed,
  updating,
} from './diff.ts';
import type { TagId } from './ids.ts';
import type { AnyRecord, ProjectRecords, TagRecord } from './records.ts';

const IDS = ['t1', 't2', 't3', 't4', 't5'];

const tag = (id: string, name: string): TagRecord => ({
  kind: 'tag',
  id: id as TagId,
  name,
  color: 1,
  parent: null,
  order: 0,
  digit: null,
});

/** For each id what to do with it, where its presence allows; the number names the record written. */
type Intent = readonly (readonly [act: 'leave' | 'write' | 'remove', name: number])[];

const intents: fc.Arbitrary<Intent> = fc.array(
  fc.tuple(fc.constantFrom('leave' as const, 'write' as const, 'remove' as const), fc.nat(9)),
  { minLength: IDS.length, maxLength: IDS.length },
);

const diffFor = (records: ProjectRecords, intent: Intent): ProjectDiff => {
  const added: Record<string, AnyRecord> = {};
  const updated: Record<string, readonly [AnyRecord, AnyRecord]> = {};
  const removed: Record<string, AnyRecord> = {};
  for (const [index, id] of IDS.entries()) {
    const [act, name] = intent[index] ?? ['leave', 0];
    const present = records[id];
    if (act === 'write' && present === undefined) added[id] = tag(id, `name ${name}`);
    if (act === 'write' && present !== undefined) updated[id] = [present, tag(id, `name ${name}`)];
    if (act === 'remove' && present !== undefined) removed[id] = present;
  }
  return { added, updated, removed };
};

const recordsAfter = (intent: Intent): ProjectRecords => applyDiff({}, diffFor({}, intent));

describe('applyDiff', () => {
  it('gives the start again when the reverse follows', () => {
    fc.assert(
      fc.property(intents, intents, (start, intent) => {
        const records = recordsAfter(start);
        const diff = diffFor(records, intent);
        expect(applyDiff(applyDiff(records, diff), reversed(diff))).toEqual(records);
      }),
    );
  });

  it('leaves the records it was given as they are', () => {
    const records = { t1: tag('t1', 'before') };
    applyDiff(records, updating([records.t1, tag('t1', 'after')]));
    expect(records.t1.name).toBe('before');
  });
});

describe('composed', () => {
  it('does what both edits do', () => {
    fc.assert(
      fc.property(intents, intents, intents, (start, one, two) => {
        const records = recordsAfter(start);
        const first = diffFor(records, one);
        const between = applyDiff(records, first);
        const second = diffFor(between, two);
        const both = composed(first, second);
        expect(applyDiff(records, both)).toEqual(applyDiff(between, second));
        expect(applyDiff(applyDiff(records, both), reversed(both))).toEqual(records);
      }),
    );
  });

  it('comes to nothing where the second edit takes the first back', () => {
    expect(composed(adding(tag('t1', 'new')), removing(tag('t1', 'new')))).toEqual(EMPTY_DIFF);
  });

  it('turns removing and adding into a change from the first to the last', () => {
    const both = composed(removing(tag('t1', 'old')), adding(tag('t1', 'new')));
    expect(both).toEqual(updating([tag('t1', 'old'), tag('t1', 'new')]));
  });
});

describe('isEmptyDiff', () => {
  it('tells an edit from none', () => {
    expect(isEmptyDiff(EMPTY_DIFF)).toBe(true);
    expect(isEmptyDiff(removing(tag('t1', 'gone')))).toBe(false);
  });
});
