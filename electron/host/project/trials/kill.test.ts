import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../load-project.ts';
import { ProjectStore } from '../project-store.ts';
import { expectOk, sampleProject, temporaryFolder } from '../../test-project.ts';
import { randomFrom } from './crash-states.ts';
import { tagsAfter, tagsOf } from './numbered-edits.ts';
import { isLongTrial } from './trial-length.ts';

const KILLS = isLongTrial ? 1000 : 28;
/** A Project is opened so often, then a new one begins. */
const ROUNDS_PER_PROJECT = 14;
const AT_ONCE = 2;
/** The call that a process dies in → the last one of its kind that it may come to; null for a kill from outside at any moment. */
const MOMENTS: readonly (readonly [call: string, most: number] | null)[] = [
  null,
  ['write', 60],
  ['sync', 60],
  ['copyFile', 1],
  ['open', 30],
  ['rename', 12],
  ['mkdir', 1],
  ['link', 12],
  ['unlink', 12],
  ['rm', 6],
  ['stat', 30],
  ['readFile', 8],
  ['readdir', 5],
  ['close', 20],
];
/** A process killed from outside dies within so many milliseconds of its first edit. */
const LONGEST_LIFE_MS = 120;

const EDITOR = fileURLToPath(new URL('killed-editor.ts', import.meta.url));

interface Killed {
  /** The last edit that the process called saved; 0 where it came to none. */
  readonly acknowledged: number;
  readonly signal: string | null;
  readonly errors: string;
}

/** Runs the editor until it is killed; from outside after `lifeMs`, where it does not kill itself. */
const runEditor = (args: readonly string[], lifeMs: number | null): Promise<Killed> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', EDITOR, ...args], { stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output === '' && lifeMs !== null) void delay(lifeMs).then(() => child.kill('SIGKILL'));
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('close', (_, signal) => {
      const whole = output.split('\n').slice(0, -1).map(Number);
      resolve({ acknowledged: Math.max(0, ...whole), signal, errors });
    });
  });

/** Answers how many of the rounds ended in a kill: a process that comes to no such call ends by itself. */
const killRepeatedly = async (folder: string, seed: number): Promise<number> => {
  const random = randomFrom(seed);
  let killed = 0;
  let before = 0;
  for (let round = 0; round < ROUNDS_PER_PROJECT; round += 1) {
    const moment = MOMENTS[(seed + round) % MOMENTS.length] ?? null;
    const nth = String(1 + Math.floor(random() * (moment?.[1] ?? 0)));
    const run =
      moment === null
        ? await runEditor([folder], random() * LONGEST_LIFE_MS)
        : await runEditor([folder, moment[0], nth], null);
    const where = moment === null ? 'killed from outside' : `${moment[0]} ${nth}`;
    expect(run.errors, where).toBe('');
    if (run.signal === 'SIGKILL') killed += 1;
    const { seq, records, recovered } = expectOk(await loadProject(folder));
    expect(seq, where).toBeGreaterThanOrEqual(Math.max(before, run.acknowledged));
    expect(tagsOf(records), where).toEqual(tagsAfter(seq));
    expect(recovered, 'a kill is no damage').toEqual([]);
    before = seq;
  }
  return killed;
};

describe('kill -9', () => {
  it(`loses no acknowledged edit, ${String(KILLS)} times`, { timeout: 1_800_000 }, async () => {
    const library = await temporaryFolder();
    let projects = 0;
    let killed = 0;
    const work = async (): Promise<void> => {
      while (killed < KILLS) {
        projects += 1;
        const seed = projects;
        const folder = join(library, `project-${String(seed)}`);
        await mkdir(folder);
        await ProjectStore.create(folder, sampleProject);
        killed += await killRepeatedly(folder, seed);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(killed).toBeGreaterThanOrEqual(KILLS);
  });
});
