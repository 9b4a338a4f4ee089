import { execFile } from 'node:child_process';
import { chmod, lstat, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { EXIT } from './run.ts';

const ELECTRON = dirname(dirname(fileURLToPath(import.meta.url)));
const ARTICLES = {
  'a.txt': 'The mill at Torsk burned down on Friday night. The damage is put at €2.5 million.',
  'b.txt': 'On Friday night the mill at Torsk was destroyed by fire. The damage is put at €4 million.',
};
const WHOLE = '"schema": "crossread-comparison/2"';

let program: string;
let cwd: string;

/** The command line as it ships, bundled once for all tests. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-program-'));
  // One test runs it as another user.
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    configFile: false,
    root: dirname(ELECTRON),
    resolve: { preserveSymlinks: true },
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          compare: join(ELECTRON, 'cli', 'main.ts'),
          'import-process': join(ELECTRON, 'import', 'import-process.ts'),
        },
      },
    },
  });
  program = join(folder, 'compare.js');
}, 60_000);
afterAll(() => rm(dirname(program), { recursive: true }));

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'crossread-cli-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(cwd, name), text);
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
}

/** A line of bash, as a person types it; `crossread` is the program. */
const bash = (line: string): Promise<Ended> =>
  new Promise((settle) => {
    const script = `crossread() { "$NODE" "$PROGRAM" "$@"; }\n${line}`;
    const env = { ...process.env, NODE: process.execPath, PROGRAM: program };
    const child = execFile('bash', ['-c', script], { cwd, env }, (error, out, complaints) =>
      settle({ code: Number(error?.code ?? 0), out, complaints }),
    );
    child.stdin?.end();
  });

describe('crossread compare, typed into a shell', () => {
  it.each([
    ['process substitution', 'crossread <(cat a.txt) <(cat b.txt)'],
    ['a named pipe', 'mkfifo pipe && (cat b.txt > pipe &) && crossread a.txt pipe'],
    ['standard input', 'crossread a.txt - < b.txt'],
    ['standard input by its name', 'cat b.txt | crossread a.txt /dev/stdin'],
  ])('reads from %s', async (_, line) => {
    const { code, out, complaints } = await bash(line);
    expect(complaints).toBe('');
    expect([code, out.includes(WHOLE)]).toEqual([EXIT.done, true]);
  });

  it.each([
    ['a full device', 'crossread a.txt b.txt > /dev/full', 'standard output: There is no room left.'],
    ['a full device, for help', 'crossread --help > /dev/full', 'standard output: There is no room left.'],
    ['a closed output', 'crossread a.txt b.txt >&-', 'standard output: It is closed.'],
    [
      'an output that is open for reading',
      'crossread a.txt b.txt 1< /dev/null',
      'standard output: It is closed.',
    ],
    [
      'a folder that is not there',
      'crossread a.txt b.txt --out no/x.json',
      'no/x.json: Its folder is not there.',
    ],
    [
      'a file as folder',
      'crossread a.txt b.txt --out a.txt/x',
      'a.txt/x: What it names as its folder is a file.',
    ],
  ])('says in words that it cannot write to %s', async (_, line, words) => {
    const { code, complaints } = await bash(line);
    expect(complaints).toContain(words);
    expect(complaints.trim().split('\n')).toHaveLength(1);
    expect(complaints).not.toMatch(/\.tmp|\bat |Error/u);
    expect(code).not.toBe(EXIT.done);
  });

  it.each([
    ['a folder', '--out .', '.: It is a folder, not a file. Nothing was written.'],
    ['a folder that is not there', '--out new/', 'new/: It is a folder, not a file. Nothing was written.'],
    ['an input', '--out ./a.txt', './a.txt: It is one of the files to compare. Nothing was written.'],
    ['the input at standard input', '- < c.txt --out c.txt', 'c.txt: It is one of the files to compare.'],
    ['an input as standard output', '>> a.txt', 'standard output: It is one of the files to compare.'],
  ])('refuses %s as the output', async (_, args, words) => {
    await writeFile(join(cwd, 'c.txt'), ARTICLES['a.txt']);
    const { code, complaints } = await bash(`crossread a.txt b.txt ${args}`);
    expect([code, complaints]).toEqual([EXIT.wrongUsage, expect.stringContaining(words)]);
    for (const name of ['a.txt', 'c.txt'])
      expect(await readFile(join(cwd, name), 'utf8')).toBe(ARTICLES['a.txt']);
  });

  it('writes into a pipe, which stays one', async () => {
    const { code, out } = await bash(
      'mkfifo pipe && (cat pipe > read &) && crossread a.txt b.txt --out pipe; ended=$?; cat read; exit $ended',
    );
    expect([code, out.includes(WHOLE)]).toEqual([EXIT.done, true]);
    expect((await lstat(join(cwd, 'pipe'))).isFIFO()).toBe(true);
  });

  it('adds to an open file, and does not replace it', async () => {
    await bash('echo before > log; crossread a.txt b.txt --out /dev/fd/3 3>> log');
    expect(await readFile(join(cwd, 'log'), 'utf8')).toMatch(/^before\n\{/u);
    await bash('echo before > log; crossread a.txt b.txt --out /dev/stdout >> log');
    expect(await readFile(join(cwd, 'log'), 'utf8')).toMatch(/^before\n\{/u);
  });

  it('ends quietly where its reader has gone', async () => {
    const gone = await bash('crossread a.txt b.txt | true; exit ${PIPESTATUS[0]}');
    expect([gone.code, gone.complaints]).toEqual([EXIT.done, '']);
    const unheard = await bash('crossread a.txt gone.txt 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}');
    expect([unheard.code, unheard.complaints]).toEqual([EXIT.nothingCompared, '']);
  });

  it('says of a name that never existed that there is no such file', async () => {
    const { code, complaints } = await bash('crossread a.txt b.txt never.txt > /dev/null');
    expect([code, complaints]).toEqual([
      EXIT.someMissing,
      expect.stringMatching(/never\.txt: There is no such file/u),
    ]);
  });

  it('says of standard input that it is a folder, or empty', async () => {
    const folder = await bash('crossread a.txt - < .');
    expect(folder.complaints).toContain('standard input: It is a folder, not a file.');
    const empty = await bash('crossread a.txt - < /dev/null');
    expect(empty.complaints).toContain('standard input: This file is empty.');
  });

  it.each(['json', 'md', 'html', 'csv'])(
    'sends no control character to a terminal, as %s',
    async (format) => {
      const name = 'b\u001B]0;x\u0007\n.txt';
      await writeFile(
        join(cwd, name),
        `The \u001B[31mmill\u009B1m of Torsk\u007F burned.\u0007 ${ARTICLES['b.txt']}`,
      );
      await writeFile(join(cwd, 'again.txt'), await readFile(join(cwd, name)));
      const { code, out, complaints } = await bash(`crossread a.txt b*x*.txt again.txt --format ${format}`);
      expect(code).toBe(EXIT.done);
      expect(complaints).toContain('b␛]0;x␇␊.txt; left out.\n');
      expect(`${out}${complaints}`.replaceAll(/\r\n|[\n\t]/gu, '')).not.toMatch(/\p{Cc}/u);
    },
  );

  it('replaces no file that may not be written', async () => {
    await writeFile(join(cwd, 'kept.json'), 'kept');
    await chmod(join(cwd, 'kept.json'), 0o444);
    await symlink('kept.json', join(cwd, 'link.json'));
    // Root may write anything; without its rights the folder lets a file be replaced that does not let itself be written.
    const asUser =
      process.getuid?.() === 0
        ? 'chmod 777 . && setpriv --reuid 65534 --clear-groups --bounding-set=-all'
        : 'exec';
    const { code, complaints } = await bash(`${asUser} "$NODE" "$PROGRAM" a.txt b.txt --out link.json`);
    expect([code, complaints]).toEqual([
      EXIT.nothingCompared,
      expect.stringContaining('You may not write there.'),
    ]);
    expect(await readFile(join(cwd, 'kept.json'), 'utf8')).toBe('kept');
  });
});
