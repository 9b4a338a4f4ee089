import { expect, it } from 'vitest';
import { z } from 'zod';
import { channels } from './channels.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Places in a schema where a string or an array may be of any length. */
const unbounded = (schema: unknown, path: string): string[] => {
  if (Array.isArray(schema)) return schema.flatMap((part, at) => unbounded(part, `${path}[${at}]`));
  if (!isObject(schema)) return [];
  const pattern = schema['pattern'];
  const isBound =
    ['maxLength', 'maxItems', 'enum', 'const', 'prefixItems'].some((key) => key in schema) ||
    (typeof pattern === 'string' && !/[+*]/.test(pattern));
  const isOpen = (schema['type'] === 'string' || schema['type'] === 'array') && !isBound;
  const inside = Object.entries(schema).flatMap(([key, part]) => unbounded(part, `${path}.${key}`));
  return isOpen ? [path, ...inside] : inside;
};

it.each(Object.entries(channels))('%s takes nothing of any length', (name, { input }) => {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  expect(unbounded(schema, name)).toEqual([]);
});

it('finds a string and an array without an end', () => {
  const open = z.toJSONSchema(z.object({ a: z.array(z.object({ b: z.string() })) }));
  expect(unbounded(open, 'x')).toHaveLength(2);
});
