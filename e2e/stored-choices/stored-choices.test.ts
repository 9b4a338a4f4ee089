import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseSnapshot } from '../../electron/host/project/project-snapshot.ts';
import { expectOk, reopened, temporaryFolder } from '../../electron/host/test-project.ts';
import {
  choicesOf,
  passageAt,
  type ReadSource,
  readSources,
  toComparedSource,
} from '../../renderer/store/derived.ts';
import type { Choices } from '../../shared/align/alignment.ts';
import { compareSources } from '../../shared/differences/compare-sources.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import { SCHEMA_VERSION } from '../../shared/project/migrations.ts';
import { type ProjectRecords, recordsOfKind } from '../../shared/project/records.ts';
import { textKeyOf } from '../../shared/project/stored-text.ts';
import { claimedGroups } from '../../shared/reconcile/claimed-groups.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import type { SourceText } from '../../shared/text/source-text.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const forms = (await readdir(FIXTURES)).filter((name) => name.startsWith('schema-'));

const pairs = z.array(z.tuple([z.string(), z.string()]));
/** Everything by its words: Claims by their wording, Passages and Taggings by their text. */
const expectedSchema = z.strictObject({
  together: pairs,
  apart: pairs,
  settled: z.record(z.string(), z.array(z.string())),
  tagged: z.record(z.string(), z.array(z.string())),
  asides: z.array(z.string()),
});
const expected = expectedSchema.parse(
  JSON.parse(await readFile(join(FIXTURES, 'expected.json'), 'utf8')) as unknown,
);

interface Opened {
  readonly records: ProjectRecords;
  readonly sources: readonly ReadSource[];
}

const openForm = async (form: string): Promise<Opened> => {
  const folder = join(await temporaryFolder(), 'project');
  await cp(join(FIXTURES, form), folder, { recursive: true });
  const store = await reopened(folder);
  expect([store.recovered, store.readOnly]).toEqual([[], null]);
  const { records } = store;
  const texts: Record<string, SourceText> = {};
  for (const source of recordsOfKind(records, 'source'))
    texts[textKeyOf(source)] = expectOk(await store.readSource(source));
  return { records, sources: readSources(records, texts) };
};

const NO_CHOICES: Choices = { mustLink: [], cannotLink: [] };

const comparedUnder = ({ sources }: Opened, choices: Choices): Comparison =>
  compareSources(sources.map(toComparedSource), choices);

const compared = (opened: Opened): Comparison =>
  comparedUnder(opened, choicesOf(opened.records, opened.sources));

const textOfPassage = ({ sources }: Opened, id: PassageId): string => {
  for (const { text, passages } of sources) {
    const found = passages.find((passage) => passage.id === id);
    if (found !== undefined) return text.text.slice(found.start, found.end);
  }
  throw new Error(`No Source has a Passage ${id}`);
};

/** The Groups as the sentences that they hold. */
const sentencesOf = (opened: Opened, { groups }: Comparison): string[][] =>
  groups.map(({ passages }) => passages.map((id) => textOfPassage(opened, id)));

/** The Links in a state, as sentences in the order of the Sources. */
const linksIn = (opened: Opened, { links }: Comparison, wanted: string): string[][] =>
  links
    .filter(({ state }) => state === wanted)
    .map(({ a, b }) => [a, b].toSorted().map((id) => textOfPassage(opened, id)));

describe.each(forms)('the choices stored as %s', (form) => {
  it('hold together what the reader linked, and apart what the reader rejected', async () => {
    const opened = await openForm(form);
    const comparison = compared(opened);
    const groups = sentencesOf(opened, comparison);
    for (const pair of expected.together) {
      expect(linksIn(opened, comparison, 'confirmed')).toContainEqual(pair);
      expect(groups.filter((group) => pair.every((sentence) => group.includes(sentence)))).toHaveLength(1);
    }
    for (const pair of expected.apart) {
      expect(linksIn(opened, comparison, 'rejected')).toContainEqual(pair);
      expect(groups.filter((group) => pair.every((sentence) => group.includes(sentence)))).toEqual([]);
    }
  });

  it('decide what the texts alone would decide otherwise', async () => {
    const opened = await openForm(form);
    const groups = sentencesOf(opened, comparedUnder(opened, NO_CHOICES));
    const areTogether = (pair: readonly string[]): boolean =>
      groups.some((group) => pair.every((sentence) => group.includes(sentence)));
    expect(expected.together.filter(areTogether)).toEqual([]);
    expect(expected.apart.filter(areTogether)).toEqual(expected.apart);
  });

  it('settle the Group of the sentences that each Claim was made from', async () => {
    const opened = await openForm(form);
    const comparison = compared(opened);
    const settled = claimedGroups(
      recordsOfKind(opened.records, 'claim'),
      comparison,
      new Map(opened.sources.map(({ record }) => [record.id, record.siglum])),
    );
    const found = [...settled].map(([id, claim]): [string, string[]] => {
      const group = comparison.groups.find((one) => one.id === id);
      return [claim.wording, (group?.passages ?? []).map((passage) => textOfPassage(opened, passage))];
    });
    // A Group may hold more than the evidence.
    const evidence = Object.entries(expected.settled).map(([wording, sentences]) => [
      wording,
      expect.arrayContaining(sentences) as unknown,
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(evidence));
  });

  it('tag the words that the reader tagged, in the sentence where they are', async () => {
    const opened = await openForm(form);
    const found = recordsOfKind(opened.records, 'tagging').map((tagging): [string, string[]] => {
      const text = opened.sources.find(({ record }) => record.id === tagging.source)?.text.text ?? '';
      const { start, end, exact } = tagging.quotation;
      expect(text.slice(start, end)).toBe(exact);
      const passage = passageAt(opened.sources, tagging);
      return [exact, passage === null ? [] : [textOfPassage(opened, passage)]];
    });
    expect(Object.fromEntries(found)).toEqual(expected.tagged);
  });

  it('leave out the blocks that the reader made asides', async () => {
    const opened = await openForm(form);
    const asides = opened.sources.flatMap(({ passages }) => passages.filter(({ kind }) => kind === 'aside'));
    expect(asides.map(({ id }) => textOfPassage(opened, id))).toEqual(expected.asides);
  });
});

it('every schema version there was has stored choices', async () => {
  const schemas = await Promise.all(
    forms.map(async (form) => {
      const { schema } = await parseSnapshot(await readFile(join(FIXTURES, form, 'project.json')));
      return schema;
    }),
  );
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1);
  expect([...new Set(schemas)].toSorted((a, b) => a - b)).toEqual(versions);
});
