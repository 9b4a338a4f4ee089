import { link, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fail } from '../../shared/contract/result.ts';
import { sha256Of } from '../host/disk/sha256.ts';
import { comparisonSchema } from '../../shared/export/comparison-schema.ts';
import type { Imported } from './compare.ts';
import { EXIT, run } from './run.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'a.txt': 'The mill at Torsk burned down on Friday night. The damage is put at €2.5 million.',
  'b.txt': 'On Friday night the mill at Torsk was destroyed by fire. The damage is put at €4 million.',
  '-': 'On Friday night the Torsk mill burned down. A new mill is planned.',
  'again.txt': 'The mill at Torsk burned down on Friday night. The damage is put at €2.5 million.',
};

/** A file of any number holds an article of its own. */
const textOf = (name: string): string | undefined =>
  TEXTS[name] ?? (/^\d+$/u.test(name) ? `The mill at Torsk burned down. This is report ${name}.` : undefined);

const importedAs = (path: string): Imported => {
  const text = textOf(basename(path));
  if (text === undefined) return { path, failure: fail('file-missing', 'There is no such file.').failure };
  const metadata = { title: null, outlet: null, author: null, publishedAt: null, url: null, language: 'en' };
  const source = {
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const, aside: false }],
    metadata,
  };
  const sha256 = sha256Of(Buffer.from(text));
  return {
    path,
    imported: {
      sha256,
      textVersion: 1,
      fileName: path === '-' ? 'standard input' : basename(path),
      source,
      encoding: 'utf-8',
    },
  };
};

/** Runs the command in a folder of its own and gathers what it says. */
const ran = async (...args: readonly string[]) => {
  const cwd = await mkdtemp(join(tmpdir(), 'crossread-cli-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  return await ranIn(cwd, args);
};

const ranIn = async (cwd: string, args: readonly string[]) => {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await run(args, {
    cwd,
    version: '9.8.7',
    importFiles: (paths) => Promise.resolve(paths.map(importedAs)),
    out: (text) => {
      out.push(text);
      return Promise.resolve();
    },
    complain: (line) => complaints.push(line),
  });
  return { cwd, code, out: out.join(''), complaints };
};

describe('crossread compare', () => {
  it('writes the comparison as JSON and ends with 0', async () => {
    const { code, out, complaints } = await ran('compare', 'a.txt', 'b.txt');
    expect(code).toBe(EXIT.done);
    expect(complaints).toEqual([]);
    const comparison = comparisonSchema.parse(JSON.parse(out));
    expect(comparison.sources.map(({ id, file }) => `${id} ${file}`)).toEqual(['A a.txt', 'B b.txt']);
    expect(comparison.groups.map(({ status }) => status)).toContain('conflict');
  });

  it('names a file that cannot be read, and goes on with the rest', async () => {
    const { cwd, code, complaints } = await ran('a.txt', 'gone.txt', 'b.txt', '--format', 'csv');
    expect(code).toBe(EXIT.someMissing);
    expect(complaints).toEqual([`${join(cwd, 'gone.txt')}: There is no such file.`]);
  });

  it.each([
    ['one file', ['a.txt']],
    ['a file and itself again', ['a.txt', 'again.txt']],
    ['nothing that can be read', ['gone.txt', 'gone-too.txt']],
  ])('ends with 1 where there is %s', async (_, files) => {
    const { code, out, complaints } = await ran(...files);
    expect(code).toBe(EXIT.nothingCompared);
    expect(out).toBe('');
    expect(complaints.at(-1)).toBe('Two or more sources are needed to compare.');
  });

  it.each([
    ['no file', []],
    ['an unknown format', ['a.txt', 'b.txt', '--format', 'docx']],
    ['an unknown option', ['a.txt', 'b.txt', '--loud']],
    ['an unknown table', ['a.txt', 'b.txt', '--format', 'csv', '--table', 'chairs']],
    ['a table of no CSV', ['a.txt', 'b.txt', '--table', 'claims']],
    ['standard input twice', ['-', '-']],
  ])('ends with 2 and the usage on %s', async (_, args) => {
    const { code, complaints } = await ran(...args);
    expect(code).toBe(EXIT.wrongUsage);
    expect(complaints.join(' ')).toContain('Usage: crossread compare');
  });

  it('writes where it is told to, and says so where it cannot', async () => {
    const { cwd, code, out } = await ran('a.txt', 'b.txt', '--format', 'md', '--out', 'summary.md');
    expect(code).toBe(EXIT.done);
    expect(out).toBe('');
    expect(await readFile(join(cwd, 'summary.md'), 'utf8')).toContain('## Disputed');
    const refused = await ran('a.txt', 'b.txt', '--out', 'no/such/folder/x.json');
    expect(refused.code).toBe(EXIT.nothingCompared);
    expect(refused.complaints.join(' ')).toContain('no/such/folder/x.json');
  });

  it('tells how it is used and which version it is', async () => {
    const help = await ran('--help');
    expect([help.code, help.complaints]).toEqual([EXIT.done, []]);
    expect(help.out).toContain('Usage: crossread compare');
    for (const args of [['-h'], ['help'], ['compare', '--help'], ['compare', 'help']])
      expect(await ran(...args)).toMatchObject({ code: EXIT.done, out: help.out, complaints: [] });
    expect(await ran('--version')).toMatchObject({ code: EXIT.done, out: '9.8.7\n' });
  });

  it('takes standard input, and writes to standard output where it is told so', async () => {
    const { code, out, complaints } = await ran('-', 'b.txt', '--format', 'csv', '--out', '-');
    expect([code, complaints]).toEqual([EXIT.done, []]);
    expect(out).toContain('group,status,A standard input,B b.txt');
  });

  it('compares sixty files', async () => {
    const names = Array.from({ length: 60 }, (_, index) => String(index));
    const { code, out, complaints } = await ran(...names, '--format', 'csv');
    expect([code, complaints]).toEqual([EXIT.done, []]);
    expect(out.split('\r\n')[0]?.split(',')).toHaveLength(62);
  });

  it('writes the table that is asked for', async () => {
    const { out } = await ran('a.txt', 'b.txt', '--format', 'csv', '--table', 'statements');
    expect(out).toMatch(/^\uFEFFsection,statement/u);
  });

  it.each([
    ['a file to compare', (at: string) => writeFile(join(at, 'out.json'), 'x'), 'out.json'],
    [
      'a link to a file to compare',
      (at: string) => writeFile(join(at, 'b.txt'), 'x').then(() => symlink('b.txt', join(at, 'out.json'))),
      'b.txt',
    ],
    [
      'another name of a file to compare',
      (at: string) =>
        writeFile(join(at, 'b.txt'), 'x').then(() => link(join(at, 'b.txt'), join(at, 'out.json'))),
      'b.txt',
    ],
    ['a folder', (at: string) => symlink(at, join(at, 'out.json')), 'b.txt'],
  ])('never writes over %s', async (_, prepare, second) => {
    const cwd = await mkdtemp(join(tmpdir(), 'crossread-cli-'));
    onTestFinished(() => rm(cwd, { recursive: true }));
    await prepare(cwd);
    const { code, complaints } = await ranIn(cwd, ['a.txt', second, '--out', 'out.json']);
    expect(code).toBe(EXIT.wrongUsage);
    expect(complaints.join()).toMatch(/^out\.json: It is .*Nothing was written\.$/u);
  });

  it('replaces a regular file', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'crossread-cli-'));
    onTestFinished(() => rm(cwd, { recursive: true }));
    await writeFile(join(cwd, 'out.json'), 'old');
    const { code } = await ranIn(cwd, ['a.txt', 'b.txt', '--out', 'out.json']);
    expect(code).toBe(EXIT.done);
    expect(await readFile(join(cwd, 'out.json'), 'utf8')).toContain('crossread-comparison/2');
  });
});
