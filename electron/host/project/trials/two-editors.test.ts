import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../load-project.ts';
import { ProjectStore } from '../project-store.ts';
import { expectOk, sampleProject, temporaryFolder } from '../../test-project.ts';
import { tagsAfter, tagsOf } from './numbered-edits.ts';
import { isLongTrial } from './trial-length.ts';

const DURATION_MS = isLongTrial ? 60_000 : 2500;
const PROCESSES = 2;
const RIVAL = fileURLToPath(new URL('rival-editor.ts', import.meta.url));

interface Report {
  /** The numbers of its acknowledged edits. */
  readonly acknowledged: readonly number[];
  /** How often it was told that it only reads. */
  readonly readOnly: number;
  readonly reads: number;
  /** Reads that found no whole Project. */
  readonly torn: readonly string[];
}

const runRival = (folder: string): Promise<Report> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', RIVAL, folder, String(DURATION_MS)], { stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as Report);
      else reject(new Error(errors));
    });
  });

describe('two processes on one project', () => {
  it(
    'lose no edit, read none by halves, and one at a time writes',
    { timeout: DURATION_MS * 4 + 60_000 },
    async () => {
      const folder = join(await temporaryFolder(), 'project');
      await mkdir(folder);
      await ProjectStore.create(folder, sampleProject);
      const reports = await Promise.all(Array.from({ length: PROCESSES }, () => runRival(folder)));
      for (const { torn, readOnly, reads } of reports) {
        expect(torn).toEqual([]);
        expect(readOnly).toBeGreaterThan(0);
        expect(reads).toBeGreaterThan(0);
      }
      const { seq, records } = expectOk(await loadProject(folder));
      const acknowledged = reports.flatMap((report) => report.acknowledged);
      // Each number was acknowledged to one process alone, and all of them are there.
      expect(acknowledged.toSorted((a, b) => a - b)).toEqual(Array.from({ length: seq }, (_, at) => at + 1));
      expect(tagsOf(records)).toEqual(tagsAfter(seq));
      for (const report of reports) expect(report.acknowledged.length).toBeGreaterThan(0);
    },
  );
});
