import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DamagedFile, DurableJsonFile } from './durable-json-file.ts';
import { temporaryFolder } from '../test-project.ts';
import { unseal } from './sealed-json.ts';

const schema = z.object({ count: z.number() });
const check = (value: unknown) => schema.parse(value);

const fileIn = async (keepPrevious = false) => {
  const path = join(await temporaryFolder(), 'count.json');
  return { path, file: new DurableJsonFile(path, { check, keepPrevious }) };
};

describe('DurableJsonFile', () => {
  it('carries lowdb', async () => {
    const { path, file } = await fileIn();
    const db = new Low(file, { count: 0 });
    await db.read();
    expect(db.data).toEqual({ count: 0 });
    await db.update((data) => (data.count += 1));
    const again = new Low(new DurableJsonFile(path, { check }), { count: 0 });
    await again.read();
    expect(again.data).toEqual({ count: 1 });
  });

  it.each([
    ['half a file', '{"count":'],
    ['nothing', ''],
    ['another shape', '{"count":"one"}'],
    ['a forbidden key', '{"count":1,"__proto__":{"admin":true}}'],
  ])('tells %s from no file', async (_what, content) => {
    const { path, file } = await fileIn();
    expect(await file.read()).toBeNull();
    await writeFile(path, content);
    await expect(file.read()).rejects.toBeInstanceOf(DamagedFile);
  });

  it('passes on what the disk says', async () => {
    const { path, file } = await fileIn();
    await mkdir(path);
    await expect(file.read()).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('writes in the order asked for', async () => {
    const { file } = await fileIn();
    await Promise.all(Array.from({ length: 20 }, (_, count) => file.write({ count })));
    expect(await file.read()).toEqual({ count: 19 });
  });

  it('keeps the version before where asked to', async () => {
    const { path, file } = await fileIn(true);
    for (const count of [1, 2, 3]) await file.write({ count });
    expect(unseal(await readFile(path))).toEqual({ count: 3 });
    expect(unseal(await readFile(`${path}.bak`))).toEqual({ count: 2 });
  });
});
