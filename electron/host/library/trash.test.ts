import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectId } from '../../../shared/project/ids.ts';
import { addingTag, codeOf, expectOk, newLibrary } from '../test-project.ts';

describe('the trash', () => {
  it('takes a project, open or not, and gives it back with all it held', async () => {
    const { library } = await newLibrary();
    const id = expectOk(await library.create('The harbour fire'));
    expectOk(await expectOk(await library.open(id)).edit(addingTag(1)));
    expectOk(await library.trash(id));
    expect(expectOk(await library.list())).toEqual([]);
    expect(codeOf(await library.open(id))).toBe('no-such-project');

    const [trashed, ...others] = expectOk(await library.trashed());
    expect(others).toEqual([]);
    expect(trashed).toMatchObject({ title: 'The harbour fire', sources: 0 });
    const restored = expectOk(await library.restore(trashed?.entry ?? ''));
    expect(expectOk(await library.trashed())).toEqual([]);
    expect(expectOk(await library.list())).toMatchObject([{ id: restored, title: 'The harbour fire' }]);
    expect(Object.keys(expectOk(await library.open(restored)).records)).toContain('tag-1');
  });

  it('lists the latest first, and what cannot be read too', async () => {
    const { folder, library } = await newLibrary();
    for (const title of ['First', 'Second'])
      expectOk(await library.trash(expectOk(await library.create(title))));
    await mkdir(join(folder, 'trash', 'broken-9999999999999'));
    const titles = expectOk(await library.trashed()).map(({ title }) => title);
    expect(titles).toEqual(['', 'Second', 'First']);
  });

  it('forgets a project for good, and sweeps up where that was cut short', async () => {
    const { folder, library } = await newLibrary();
    expectOk(await library.trash(expectOk(await library.create('Gone'))));
    const [trashed] = expectOk(await library.trashed());
    await mkdir(join(folder, 'trash', '.discarded-old-1111111111111', 'sources'), { recursive: true });
    expectOk(await library.discard(trashed?.entry ?? ''));
    expect(expectOk(await library.trashed())).toEqual([]);
    expect(await readdir(join(folder, 'trash'))).toEqual([]);
  });

  it('names nothing outside itself', async () => {
    const { library } = await newLibrary();
    const id = expectOk(await library.create('The bridge vote'));
    for (const entry of ['..', `../${id}`, '', '.', 'x-1', `../trash/${id}-1111111111111`]) {
      expect(codeOf(await library.restore(entry))).toBe('no-such-project');
      expect(codeOf(await library.discard(entry))).toBe('no-such-project');
    }
    expect(expectOk(await library.list())).toHaveLength(1);
    expect(codeOf(await library.trash('nothing' as ProjectId))).toBe('no-such-project');
  });
});
