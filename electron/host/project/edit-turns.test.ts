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
  return { folder, store, tags };
};

describe('edits that a window sends', () => {
  it('are made once, however often they come and however they overlap', async () => {
    const { store, tags } = await begin();
    const answers = await Promise.all([
      store.takeEdits({ writer: 'w', first: 1, edits: [tag(1)] }),
      store.takeEdits({ writer: 'w', first: 1, edits: [tag(1), tag(2)] }),
      store.takeEdits({ writer: 'w', first: 1, edits: [tag(1)] }),
      store.takeEdits({ writer: 'w', first: 2, edits: [tag(2), tag(3)] }),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true]);
    expect(tags()).toEqual(['tag-1', 'tag-2', 'tag-3']);
  });

  it('are counted for each window by itself', async () => {
    const { store, tags } = await begin();
    expectOk(await store.takeEdits({ writer: 'a', first: 1, edits: [tag(1)] }));
    expectOk(await store.takeEdits({ writer: 'b', first: 1, edits: [tag(2)] }));
    expect(tags()).toEqual(['tag-1', 'tag-2']);
  });

  it('stop at the first that does not fit', async () => {
    const { store, tags } = await begin();
    const misfit: ProjectEdit = {
      diff: { ...EMPTY_DIFF, removed: tag(9).diff.added },
      move: { kind: 'none' },
    };
    const answer = await store.takeEdits({ writer: 'w', first: 1, edits: [tag(1), misfit, tag(2)] });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'edit-does-not-fit' } });
    expect(tags()).toEqual(['tag-1']);
  });

  it('are refused where one before them is missing', async () => {
    const { store, tags } = await begin();
    const answer = await store.takeEdits({ writer: 'w', first: 2, edits: [tag(2)] });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'out-of-turn' } });
    expect(tags()).toEqual([]);
  });

  it('are handed on to the next window where the disk refused them, once', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { folder, store, tags } = await begin();
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    expectOk(await store.takeEdits({ writer: 'w', first: 1, edits: [tag(1)] }));
    disk.room = 0;
    const answer = await store.takeEdits({ writer: 'w', first: 1, edits: [tag(1), tag(2), tag(3)] });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
    const left = await store.takeRefused();
    expect(left).toEqual([tag(2), tag(3)]);
    expect(await store.takeRefused()).toEqual([]);
    disk.room = Number.POSITIVE_INFINITY;
    expectOk(await store.takeEdits({ writer: 'next', first: 1, edits: left }));
    expect(tags()).toEqual(['tag-1', 'tag-2', 'tag-3']);
  });
});
