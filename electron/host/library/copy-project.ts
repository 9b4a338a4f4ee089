import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { errorCode } from '../disk/write-durably.ts';
import { contentOf, sourcesFrom, writeSnapshot, writeSources } from '../project/project-content.ts';
import type { ProjectSnapshot } from '../project/project-snapshot.ts';
import { ORIGINS_NAME } from '../project/source-origins.ts';

const LONGEST_TITLE = 500;

/** `Ferry` → `Ferry (copy)` → `Ferry (copy 2)` */
const titleOfCopy = (title: string): string => {
  const [mark, number = '1'] = / \(copy(?: (\d{1,6}))?\)$/.exec(title) ?? [];
  const next = mark === undefined ? ' (copy)' : ` (copy ${Number(number) + 1})`;
  return title.slice(0, Math.min(title.length - (mark?.length ?? 0), LONGEST_TITLE - next.length)) + next;
};

const titledAsCopy = (snapshot: ProjectSnapshot): ProjectSnapshot => ({
  ...snapshot,
  records: Object.fromEntries(
    Object.entries(snapshot.records).map(([id, record]) => {
      if (record['kind'] !== 'project') return [id, record];
      return [id, { ...record, title: titleOfCopy(String(record['title'])) }];
    }),
  ),
});

/**
 * Begins a Project's folder with the content of another's, what undo can reach included, under a title that says so.
 * Throws where the disk refuses.
 */
export const copyProject = async (from: string, into: string): Promise<Result<void>> => {
  const content = await contentOf(from, { history: true });
  if (!content.ok) return content;
  const { snapshot, sourceFiles } = content.value;
  await writeSources(into, sourcesFrom(from, sourceFiles));
  await writeSnapshot(into, titledAsCopy(snapshot));
  await copyFile(join(from, ORIGINS_NAME), join(into, ORIGINS_NAME)).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  return ok(undefined);
};
