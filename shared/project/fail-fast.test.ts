import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listOf, mapOf } from './fail-fast.ts';
import { projectDiffSchema } from './diff.ts';
import { historySchema } from './history.ts';
import { recordsSchema } from './records.ts';

const word = z.object({ word: z.string() });

describe('listOf', () => {
  it('gives what the shape makes of each item, in order', () => {
    expect(listOf(word).parse([{ word: 'a', more: 1 }, { word: 'b' }])).toEqual([
      { word: 'a' },
      { word: 'b' },
    ]);
  });

  it.each([null, {}, 'ab', [{ word: 1 }], [{ word: 'a' }, null]])('refuses %j', (value) => {
    expect(listOf(word).safeParse(value).success).toBe(false);
  });

  it('refuses more than there may be', () => {
    expect(listOf(word, 1).safeParse([{ word: 'a' }]).success).toBe(true);
    expect(listOf(word, 1).safeParse([{ word: 'a' }, { word: 'b' }]).success).toBe(false);
  });
});

describe('mapOf', () => {
  it('gives what the shape makes of each item, under its id', () => {
    expect(mapOf(word).parse({ b: { word: 'b', more: 1 }, a: { word: 'a' } })).toEqual({
      b: { word: 'b' },
      a: { word: 'a' },
    });
  });

  it.each([
    null,
    [],
    'ab',
    { a: null },
    { toolong: { word: 'a' } },
    JSON.parse('{"__proto__":{"word":"a"}}'),
  ])('refuses %j', (value) => {
    expect(mapOf(word, 4).safeParse(value).success).toBe(false);
  });
});

/** Records that say how many of them were looked at. */
const malformed = () => {
  const seen = new Set<number>();
  const records = Array.from({ length: 1000 }, (_, at) => ({
    id: `r${at}`,
    get kind() {
      seen.add(at);
      return 'claim';
    },
    get label() {
      seen.add(at);
      return 7;
    },
  }));
  return { seen, records, map: Object.fromEntries(records.map((record) => [record.id, record])) };
};
const diffOf = (added: unknown) => ({ added, updated: {}, removed: {} });
const historyOf = (done: unknown) => ({ done, undone: [] });

describe('many malformed records', () => {
  it.each([
    ['as records', recordsSchema, ({ map }) => map],
    ['in an edit', projectDiffSchema, ({ map }) => diffOf(map)],
    [
      'in the history',
      historySchema,
      ({ map }) => historyOf([{ label: 'Add', diff: diffOf(map), key: null }]),
    ],
    ['as steps of the history', historySchema, ({ records }) => historyOf(records)],
  ] satisfies [string, z.ZodType, (made: ReturnType<typeof malformed>) => unknown][])(
    'are refused at the first, %s',
    (_, schema, valueOf) => {
      const made = malformed();
      expect(schema.safeParse(valueOf(made)).success).toBe(false);
      expect([...made.seen]).toEqual([0]);
    },
  );
});
