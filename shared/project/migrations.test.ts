import { describe, expect, it } from 'vitest';
import { migrate, type Migration, MIGRATIONS, SCHEMA_VERSION } from './migrations.ts';

const renamed: Migration = {
  to: 2,
  migrate: (records) =>
    Object.fromEntries(
      Object.entries(records).map(([id, { label, ...rest }]) => [id, { ...rest, name: label }]),
    ),
};
const numbered: Migration = {
  to: 3,
  migrate: (records) =>
    Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { ...record, order: 0 }])),
};

describe('migrate', () => {
  it('takes every step in order, whatever order they are listed in', () => {
    const stored = { t1: { kind: 'tag', label: 'Weather' } };
    const migrated = migrate(1, stored, [numbered, renamed], 3);
    expect(migrated).toEqual({
      kind: 'migrated',
      from: 1,
      records: { t1: { kind: 'tag', name: 'Weather', order: 0 } },
    });
    expect(stored).toEqual({ t1: { kind: 'tag', label: 'Weather' } });
  });

  it('hands newer records through untouched', () => {
    const stored = { t1: { kind: 'tag', shade: 'dark' } };
    expect(migrate(4, stored, [renamed, numbered], 3)).toEqual({ kind: 'newer', records: stored });
  });

  it('throws where a step is missing', () => {
    expect(() => migrate(1, {}, [numbered], 3)).toThrow('version 2');
  });

  it('has a step to every version there was', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(
      Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2),
    );
  });
});
