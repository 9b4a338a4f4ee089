import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../load-project.ts';
import { ProjectStore } from '../project-store.ts';
import { expectOk, sampleProject, temporaryFolder } from '../../test-project.ts';
import { randomFrom } from './crash-states.ts';
import { numberedEdit, tagsAfter } from './numbered-edits.ts';

const DAMAGES = 1000;
const EDITS = 60;

/** All files of a Project but the lock, by name. */
const filesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true });
  const files: string[] = [];
  for (const name of names)
    if ((await stat(join(folder, name))).isFile() && !name.startsWith('lock')) files.push(name);
  return files.toSorted();
};

const damage = async (path: string, random: () => number): Promise<string> => {
  const bytes = await readFile(path);
  const at = Math.floor(random() * bytes.length);
  if (random() < 0.4) {
    await writeFile(path, bytes.subarray(0, at));
    return `cut at ${String(at)}`;
  }
  const bit = Math.floor(random() * 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  await writeFile(path, bytes);
  return `bit ${String(bit)} of byte ${String(at)} flipped`;
};

describe('a damaged project', () => {
  it('is opened whole, recovered with a report, or refused with one', { timeout: 120_000 }, async () => {
    const whole = await temporaryFolder();
    await ProjectStore.create(whole, sampleProject);
    const store = expectOk(await ProjectStore.open(whole, { groupWithinMs: 0, compactAfterBytes: 3000 }));
    for (let seq = 1; seq <= EDITS; seq += 1) expectOk(await store.edit(numberedEdit(seq)));
    // Copied while it is open, so that there are journals.
    const folder = join(await temporaryFolder(), 'project');
    const files = await filesIn(whole);
    expect(files.some((name) => name.startsWith('journal-'))).toBe(true);
    expect(files.some((name) => name.startsWith('backups'))).toBe(true);

    const random = randomFrom(7);
    const outcomes = { whole: 0, recovered: 0, refused: 0 };
    for (let round = 0; round < DAMAGES; round += 1) {
      await rm(folder, { recursive: true, force: true });
      await cp(whole, folder, { recursive: true });
      const name = files[round % files.length] ?? '';
      const how = `${name}: ${await damage(join(folder, name), random)}`;
      const before = new Map(
        await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file))] as const)),
      );

      const loaded = await loadProject(folder);
      // Reading has changed nothing.
      for (const [file, bytes] of before)
        expect((await readFile(join(folder, file))).equals(bytes), how).toBe(true);
      if (!loaded.ok) {
        outcomes.refused += 1;
        expect(`${loaded.failure.message} ${loaded.failure.hint}`, how).not.toBe('');
        continue;
      }
      const { seq, records, recovered } = loaded.value;
      const tags = [...records.keys()].filter((id) => id !== sampleProject.id);
      expect(tags.toSorted(), how).toEqual(tagsAfter(seq));
      for (const id of tags)
        expect(records.get(id), how).toEqual(Object.values(numberedEdit(Number(id.slice(4))).added)[0]);
      // Whatever is missing is told of; a line cut off at the end may have been cut off while it was written.
      const isTail = /journal-\d+\.ndjson: cut/.test(how);
      if (seq < EDITS && !isTail) expect(recovered.join(' '), how).not.toBe('');
      if (recovered.length > 0) outcomes.recovered += 1;
      else outcomes.whole += 1;

      await rm(join(folder, 'lock'), { force: true });
      const opened = expectOk(await ProjectStore.open(folder, { groupWithinMs: 0 }));
      expectOk(await opened.edit(numberedEdit(seq + 1)));
      await opened.close();
      expect(expectOk(await loadProject(folder)).seq, how).toBe(seq + 1);
    }
    await store.close();
    expect(outcomes.whole + outcomes.recovered + outcomes.refused).toBe(DAMAGES);
    expect(outcomes.recovered).toBeGreaterThan(0);
  });
});
