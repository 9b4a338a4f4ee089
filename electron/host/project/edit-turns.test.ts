import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EMPTY_DIFF } from '../../../shared/project/diff.ts';
import type { ProjectEdit } from '../../../shared/project/project-edit.ts';
import { addingTag, expectOk, sampleProject, temporaryFolder } from '../test-project.ts';
import { ProjectStore } from './project-store.ts';
import { FaultyDisk } from './trials/faulty-disk.ts';

const tag = (number: number): ProjectEdit => ({ diff: addingTag(number), move: { kind: 'none' } });

const begin = async () => {
  const folder = await temporaryFolder();
  await ProjectStore.create(folder, sampleProject);
  const store = expectOk(await ProjectStore.open(folder, { groupWithinMs: 0 }));
  onTestFinished(() => store.close());
  const tags = (): string[] => Object.keys(store.records).filter((id) => id.startsWith('tag-'));
  const { writer } = await store.beginWriting();
  const take = (first: number, ...numbers: readonly number[]) =>
    store.takeEdits({ writer, first, edits: numbers.map(tag) });
  return { folder, store, writer, take, tags };
};

describe('edits that a window sends', () => {
  it('are made once, however often they come and however they overlap', async () => {
    const { take, tags } = await begin();
    const answers = await Promise.all([take(1, 1), take(1, 1, 2), take(1, 1), take(2, 2, 3)]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true]);
    expect(tags()).toEqual(['tag-1', 'tag-2', 'tag-3']);
  });

  it('are refused once another window has opened the project, which writes from then on', async () => {
    const { store, take, tags } = await begin();
    expectOk(await take(1, 1));
    const { writer } = await store.beginWriting();
    expect(await take(2, 2)).toMatchObject({ ok: false, failure: { code: 'read-only' } });
    expectOk(await store.takeEdits({ writer, first: 1, edits: [tag(3)] }));
    expect(tags()).toEqual(['tag-1', 'tag-3']);
  });

  it('stop at the first that does not fit', async () => {
    const { store, writer, tags } = await begin();
    const misfit: ProjectEdit = {
      diff: { ...EMPTY_DIFF, removed: tag(9).diff.added },
      move: { kind: 'none' },
    };
    const answer = await store.takeEdits({ writer, first: 1, edits: [tag(1), misfit, tag(2)] });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'edit-does-not-fit' } });
    expect(tags()).toEqual(['tag-1']);
  });

  it('are refused where one before them is missing', async () => {
    const { take, tags } = await begin();
    expect(await take(2, 2)).toMatchObject({ ok: false, failure: { code: 'out-of-turn' } });
    expect(tags()).toEqual([]);
  });

  it('are handed on to the next window where the disk refused them, once', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { folder, store, take, tags } = await begin();
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    expectOk(await take(1, 1));
    disk.room = 0;
    expect(await take(1, 1, 2, 3)).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
    const next = await store.beginWriting();
    expect(next.unsaved).toEqual([tag(2), tag(3)]);
    disk.room = Number.POSITIVE_INFINITY;
    expectOk(await store.takeEdits({ writer: next.writer, first: 1, edits: next.unsaved }));
    expect(tags()).toEqual(['tag-1', 'tag-2', 'tag-3']);
    expect((await store.beginWriting()).unsaved).toEqual([]);
  });
});
