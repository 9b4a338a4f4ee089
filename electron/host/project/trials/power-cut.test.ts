import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { describe, expect, it } from 'vitest';
import type { ProjectId } from '../../../../shared/project/ids.ts';
import { removing, updating } from '../../../../shared/project/diff.ts';
import { textOf } from '../../../../shared/text/sample-text.ts';
import { Library } from '../../library/library.ts';
import { loadProject } from '../load-project.ts';
import { ProjectStore } from '../project-store.ts';
import { readSourceFile } from '../source-files.ts';
import { addingTag, expectOk, sampleTag, temporaryFolder, unpackHere } from '../../test-project.ts';
import { makeFolder } from '../../disk/write-durably.ts';
import { crashesOf } from './crash-states.ts';
import { RecordedDisk } from './recorded-disk.ts';
import { tryAll } from './try-all.ts';

const VARIANTS = 24;
const LEAST_STATES = 10_000;
/** Of the different states, so many are edited and read once more. */
const EDITED_EVERY = 40;

const SOURCE_BYTES = Buffer.from('The quay burnt for two days.\n');
const SOURCE_HASH = createHash('sha256').update(SOURCE_BYTES).digest('hex');
const SOURCE_TEXT = textOf(['The quay burnt for two days.']);

/** A Project that was opened after a power cut takes edits again, and keeps them. */
const editAfter = async (project: string, seq: number): Promise<void> => {
  for (const name of readdirSync(project).filter((entry) => entry.startsWith('lock')))
    rmSync(join(project, name));
  const store = expectOk(await ProjectStore.open(project, { groupWithinMs: 0 }));
  expect(store.readOnly).toBeNull();
  expect(expectOk(await store.edit(addingTag(999))).seq).toBe(seq + 1);
  await store.close();
  expect(expectOk(await loadProject(project)).seq).toBe(seq + 1);
};

describe('a power cut', () => {
  it('loses no acknowledged edit and leaves every project readable', { timeout: 240_000 }, async () => {
    const root = await temporaryFolder();
    const disk = new RecordedDisk(root);
    const folder = join(root, 'data', 'library');
    let id = '' as ProjectId;
    await disk.record(async () => {
      await makeFolder(folder);
      const library = new Library(folder, unpackHere);
      id = expectOk(await library.create('The harbour fire'));
      disk.acknowledge('created');
      for (const round of [0, 1, 2]) {
        const store = expectOk(
          await ProjectStore.open(join(folder, id), { groupWithinMs: 0, compactAfterBytes: 900 }),
        );
        if (round === 1) {
          expectOk(await store.keepSource(SOURCE_HASH, '.txt', SOURCE_BYTES, SOURCE_TEXT));
          disk.acknowledge('source');
        }
        for (let at = 0; at < 8; at += 1) {
          const number = round * 10 + at;
          await Promise.all(
            [addingTag(number), addingTag(number + 100)].map(async (diff) => {
              disk.acknowledge(`seq ${String(expectOk(await store.edit(diff)).seq)}`);
            }),
          );
          const renamed = updating([sampleTag(number), sampleTag(number, `Renamed ${String(number)}`)]);
          disk.acknowledge(`seq ${String(expectOk(await store.edit(renamed)).seq)}`);
          const removed = removing(sampleTag(number + 100));
          disk.acknowledge(`seq ${String(expectOk(await store.edit(removed)).seq)}`);
        }
        await store.close();
      }
    });

    let opened = 0;
    const states = await tryAll(
      crashesOf(disk.steps, root, VARIANTS),
      { root, place: join(await temporaryFolder(), 'after') },
      async (place) => {
        const project = join(place, 'data', 'library', id);
        const loaded = await loadProject(project);
        const source = await readSourceFile(project, { sha256: SOURCE_HASH });
        opened += 1;
        if (loaded.ok && opened % EDITED_EVERY === 0) await editAfter(project, loaded.value.seq);
        return {
          seq: loaded.ok ? loaded.value.seq : null,
          why: loaded.ok ? '' : `${loaded.failure.message} ${loaded.failure.hint}`,
          source: source.ok,
        };
      },
      ({ seq, why, source }, acknowledged) => {
        const last = Math.max(0, ...acknowledged.map((what) => Number(/^seq (\d+)$/.exec(what)?.[1] ?? 0)));
        if (acknowledged.includes('created')) expect(seq, why).not.toBeNull();
        expect(seq ?? 0).toBeGreaterThanOrEqual(last);
        if (acknowledged.includes('source')) expect(source).toBe(true);
      },
    );
    expect(states).toBeGreaterThanOrEqual(LEAST_STATES);
  });

  it('is one that this trial would notice: lowdb’s own adapter loses what it called written', async () => {
    const root = await temporaryFolder();
    const disk = new RecordedDisk(root);
    const folder = join(root, 'library');
    await disk.record(async () => {
      await mkdir(folder);
      const db = new Low<{ seq: number }>(new JSONFile(join(folder, 'project.json')), { seq: 0 });
      for (let seq = 1; seq <= 20; seq += 1) {
        await db.update((data) => (data.seq = seq));
        disk.acknowledge(String(seq));
      }
    });
    let lost = 0;
    let unreadable = 0;
    await tryAll(
      crashesOf(disk.steps, root, VARIANTS),
      { root, place: join(await temporaryFolder(), 'after') },
      async (place) => {
        const db = new Low(new JSONFile<{ seq: number }>(join(place, 'library', 'project.json')), { seq: 0 });
        return db.read().then(
          () => db.data.seq,
          () => null,
        );
      },
      (seq, acknowledged) => {
        if (seq === null) unreadable += 1;
        else if (seq < acknowledged.length) lost += 1;
      },
    );
    expect(lost).toBeGreaterThan(0);
    expect(unreadable).toBeGreaterThan(0);
  });
});
