import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import { recordsOfKind } from '../../../shared/project/records.ts';
import { addingTag, expectOk, reopened, temporaryFolder } from '../test-project.ts';
import { parseSnapshot } from './project-snapshot.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const forms = (await readdir(FIXTURES)).filter((name) => name.startsWith('schema-'));

const copyOf = async (form: string): Promise<string> => {
  const folder = join(await temporaryFolder(), 'project');
  await cp(join(FIXTURES, form), folder, { recursive: true });
  return folder;
};

describe.each(forms)('a project stored as %s', (form) => {
  it('opens whole, with nothing to recover', async () => {
    const store = await reopened(await copyOf(form));
    expect([store.recovered, store.readOnly]).toEqual([[], null]);
    const { records } = store;
    expect(recordsOfKind(records, 'project').map(({ title }) => title)).toEqual(['Ferry']);
    expect(recordsOfKind(records, 'tag').map(({ name }) => name)).toEqual(['Costs', 'Safety']);
    expect(recordsOfKind(records, 'tagging').map(({ memo }) => memo)).toEqual(['Ask the company.']);
    expect(recordsOfKind(records, 'link-choice').map(({ verdict }) => verdict)).toEqual(['confirmed']);
    expect(recordsOfKind(records, 'claim').map(({ wording }) => wording)).toEqual([
      'What does the repair cost?',
    ]);
    expect(recordsOfKind(records, 'claim').map(({ status }) => status)).toEqual([
      form.startsWith('schema-1-') ? 'disputed' : 'open',
    ]);
    for (const source of recordsOfKind(records, 'source')) {
      const { text } = expectOk(await store.readSource(source));
      const quoted = recordsOfKind(records, 'claim')
        .flatMap(({ evidence }) => evidence)
        .filter((item) => item.source === source.id);
      expect(quoted).toHaveLength(1);
      for (const { quotation } of quoted)
        expect(text.slice(quotation.start, quotation.end)).toBe(quotation.exact);
    }
  });

  it('takes edits, and holds them with the old ones when it is opened again', async () => {
    const folder = await copyOf(form);
    const store = await reopened(folder);
    expectOk(await store.edit(addingTag(1)));
    await store.close();
    const again = await reopened(folder);
    expect(recordsOfKind(again.records, 'tag').map(({ name }) => name)).toEqual(['Costs', 'Safety', 'Tag 1']);
    expect(again.recovered).toEqual([]);
  });
});

it('every schema version there was has a stored form', async () => {
  const schemas = await Promise.all(
    forms.map(async (form) => {
      const { schema } = await parseSnapshot(await readFile(join(FIXTURES, form, 'project.json')));
      return schema;
    }),
  );
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, place) => place + 1);
  expect([...new Set(schemas)].toSorted((a, b) => a - b)).toEqual(versions);
});
