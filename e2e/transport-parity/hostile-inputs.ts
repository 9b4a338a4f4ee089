import { z } from 'zod';
import { type Channel, channels } from '../../shared/contract/channels.ts';

/** Every channel of the contract; a new one is tried as soon as it is there. */
export const CHANNELS = Object.keys(channels) as Channel[];

/** Failures that a window may be told; any other is a slip. */
export const KNOWN_CODES: readonly string[] = [
  'bad-input',
  'too-large',
  'unknown-channel',
  'project-not-open',
  'no-such-project',
  'source-missing',
  'unknown-file',
];

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The plainest value of a schema; `project` wherever a Project is named. */
const sampleOf = (schema: unknown, project: string, name = ''): unknown => {
  if (!isObject(schema) || name === 'project') return project;
  const { type, properties, anyOf, oneOf, minimum } = schema;
  const values = schema['enum'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(values)) return values[0];
  const alternatives = anyOf ?? oneOf;
  if (Array.isArray(alternatives)) return sampleOf(alternatives[0], project);
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(isObject(properties) ? properties : {}).map(([key, part]) => [
        key,
        sampleOf(part, project, key),
      ]),
    );
  if (type === 'array') return [];
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return Math.max(1, Number(minimum ?? 1));
  if (schema['format'] === 'uri') return 'https://example.org/';
  return typeof schema['pattern'] === 'string' ? 'a'.repeat(64) : 'x';
};

/** An input of the right shape for a channel, made from its schema. */
export const rightInput = (channel: Channel, project: string): unknown =>
  sampleOf(
    z.toJSONSchema(channels[channel].input, { io: 'input', unrepresentable: 'any', reused: 'inline' }),
    project,
  );

export const namesProject = (channel: Channel): boolean => 'project' in channels[channel].input.shape;

const MEGABYTES_50 = 50 * 1024 * 1024;

const nested = (depth: number): unknown => {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
};

/** Inputs that no channel takes, whatever it takes otherwise. */
export const WRONG_SHAPES: readonly (readonly [string, () => unknown])[] = [
  ['null', () => null],
  ['a string', () => 'x'],
  ['a number', () => 7],
  ['an array', () => []],
  ['a prototype', () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown],
  ['a constructor', () => ({ constructor: { prototype: { polluted: true } } })],
];

/** Inputs that are more than any channel takes, inside an object that no schema forbids. */
export const OVERSIZED: readonly (readonly [string, () => unknown])[] = [
  ['100 MB in strings', () => ({ a: 'x'.repeat(MEGABYTES_50), b: 'x'.repeat(MEGABYTES_50) })],
  ['a million values', () => ({ list: Array.from({ length: 1_000_000 }, () => 0) })],
  ['ten thousand levels', () => nested(10_000)],
];

export const WRONG_PROJECTS: readonly string[] = [
  'not-open-1',
  '..',
  '../elsewhere',
  '__proto__',
  'trash',
  '',
];
