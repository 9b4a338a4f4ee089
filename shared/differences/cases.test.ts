import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReadings } from './compare-readings.ts';
import { sampleReadings } from './sample-readings.ts';

const folder = join(import.meta.dirname, 'cases');

/** What two Sources say of one fact, as a careful reader judges it. */
interface Pair {
  readonly name: string;
  readonly language: string;
  readonly a: string;
  readonly b: string;
  /** ISO 8601; left out where the Source does not say when it was published. */
  readonly aPublishedAt?: string;
  readonly bPublishedAt?: string;
  /** `conflict`: both cannot be true. `agree`: they say the same. `neither`: they tell of different things, or one tells more. */
  readonly expected: 'conflict' | 'agree' | 'neither';
}

/** Pairs that are judged wrongly, by file and name; a pair leaves this table once it is judged rightly. */
const KNOWN_FAULTS: ReadonlyMap<string, string> = new Map([
  ['dates: Wochentag einer Festnahme', '"nahm … fest" is not known for the verb of "festgenommen"'],
  [
    'figures: two kinds of vessels',
    '"stopped" and "escorted" have word vectors as alike as words for one deed',
  ],
  ['figures: books of one series', 'a negation alone tells that two books are meant'],
]);

const isFlagged = ({ language, a, b, aPublishedAt, bPublishedAt }: Pair): boolean => {
  const { status } = compareReadings(
    sampleReadings(language, [[a], [b]], [aPublishedAt ?? null, bPublishedAt ?? null]),
  );
  return status === 'conflict' || status === 'possible-conflict';
};

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const keyOf = (file: string, name: string): string => `${file.replace('.json', '')}: ${name}`;
const pairsOf = (file: string): Pair[] => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Pair[];

const check = (pair: Pair): void => {
  expect(isFlagged(pair)).toBe(pair.expected === 'conflict');
};

describe.each(files)('%s', (file) => {
  const pairs = pairsOf(file);
  const isFault = ({ name }: Pair): boolean => KNOWN_FAULTS.has(keyOf(file, name));

  it.each(pairs.filter((pair) => !isFault(pair)))('$expected: $name', check);
  it.fails.each(pairs.filter(isFault))('$expected: $name', check);
});

it('has one pair of a name, and a pair for every known fault', () => {
  const keys = files.flatMap((file) => pairsOf(file).map(({ name }) => keyOf(file, name)));
  expect(keys).toEqual([...new Set(keys)]);
  expect([...KNOWN_FAULTS.keys()].filter((key) => !keys.includes(key))).toEqual([]);
});
