import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../reading/read-source.ts';
import { passageId } from '../text/passage.ts';
import { createReaders } from './reading.ts';
import type { SupportLevel } from './difference.ts';
import { createSupport } from './support.ts';

const folder = join(import.meta.dirname, 'support-cases');

/** How far one sentence of a Source bears out words, as a careful reader judges it. */
interface SupportCase {
  readonly name: string;
  readonly words: string;
  /** Sentences of the Source before the one that is judged. */
  readonly before?: readonly string[];
  readonly said: string;
  /** The part of it that is in the Group; the whole where it is left out. */
  readonly statement?: string;
  /** Of the words' Source and of the other one. */
  readonly publishedAt?: readonly [string, string];
  readonly level: SupportLevel;
  /** `kind: text` */
  readonly missing: readonly string[];
}

const supportIn = (
  language: string,
  { words, before = [], said, statement = said, publishedAt }: SupportCase,
) => {
  const read = readSources(
    [[words], [...before, said]].map((texts, at) => {
      const siglum = 'AB'.charAt(at);
      const passages = texts.map((text, place) => ({
        id: passageId(siglum, place + 1),
        text,
        kind: 'sentence' as const,
        block: 0,
      }));
      return { siglum, language, publishedAt: publishedAt?.[at] ?? null, passages };
    }),
  );
  const readers = createReaders(read);
  const id = passageId('B', before.length + 1);
  const passage = readers.passage(id);
  const { support } = createSupport(read.words)(readers.passage(passageId('A', 1)), {
    statement: readers.statement({ passage: id, start: said.indexOf(statement), end: said.length }),
    passage,
    before: () => readers.before(id).map(readers.passage),
  });
  return { level: support.level, missing: support.missing.map(({ kind, text }) => `${kind}: ${text}`) };
};

describe.each(readdirSync(folder))('%s', (file) => {
  const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SupportCase[];
  it.each(cases)('$level: $name', (given) => {
    const { level, missing } = given;
    expect(supportIn(file.replace('.json', ''), given)).toEqual({ level, missing });
  });
});
