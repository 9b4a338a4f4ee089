import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ImportProgress } from '../../shared/contract/channels.ts';
import { ok } from '../../shared/contract/result.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';
import { createHost, type HostOptions } from './create-host.ts';
import type { LaunchImportProcess } from './imports/import-launch.ts';
import { inMemoryDesktop } from './in-memory-desktop.ts';
import type { Shell } from './shell.ts';
import { adding } from '../../shared/project/diff.ts';
import { addingTag, expectOk, sampleSource, temporaryFolder } from './test-project.ts';

/** Reads every file as one paragraph of plain text, without a process of its own. */
const launchImportProcess: LaunchImportProcess = () => {
  const heard: { tell?: (message: unknown) => void; exit?: () => void } = {};
  return {
    postMessage: (job) => {
      const text = new TextDecoder().decode((job as { bytes: Uint8Array }).bytes);
      const source = textOf([text]);
      heard.tell?.({ type: 'done', imported: { source, encoding: 'utf-8', format: 'text' } });
    },
    onMessage: (listener) => (heard.tell = listener),
    onExit: (listener) => (heard.exit = listener),
    kill: () => heard.exit?.(),
  };
};

const quietShell: Shell = {
  pickFiles: () => Promise.resolve([]),
  saveFile: () => Promise.resolve(ok({ saved: null })),
  confirmAndOpenAddress: () => Promise.resolve(false),
  showMenu: () => undefined,
};

const start = async (options: Partial<HostOptions> = {}) => {
  const folder = await temporaryFolder();
  const host = await createHost({
    libraryFolder: join(folder, 'library'),
    exampleFolder: join(folder, 'examples'),
    launchedFiles: [],
    shell: quietShell,
    launchImportProcess,
    launchUnpackProcess: launchImportProcess,
    now: Date.now,
    ...options,
  });
  onTestFinished(() => host.close());
  return { folder, host, desktop: inMemoryDesktop(host) };
};

const firstEdit = (writer: string) => ({
  writer,
  first: 1,
  edits: [{ diff: addingTag(1), move: { kind: 'none' as const } }],
});

/** Resolves with how an import ended. */
const ending = (desktop: Awaited<ReturnType<typeof start>>['desktop']) => {
  const ended = new Map<string, ImportProgress>();
  desktop.on('import.progress', (progress) => {
    if (progress.state === 'done' || progress.state === 'failed') ended.set(progress.id, progress);
  });
  return (id: string): Promise<ImportProgress> =>
    vi.waitFor(() => ended.get(id) ?? Promise.reject(new Error('not yet')), { timeout: 5000 });
};

describe('the host', () => {
  it.skipIf(process.platform === 'win32')('keeps its library to its owner, new or old', async () => {
    const { folder, host, desktop } = await start();
    const library = join(folder, 'library');
    const project = expectOk(await desktop.library.create({ title: 'The harbour fire' }));
    expectOk(await desktop.project.open({ project }));
    const openToOthers = async (): Promise<string[]> => {
      const names = ['.', ...(await readdir(library, { recursive: true }))];
      const modes = await Promise.all(
        names.map(async (name) => (await stat(join(library, name))).mode % 0o100),
      );
      return names.filter((_, index) => modes[index] !== 0);
    };
    expect(await openToOthers()).toEqual([]);
    await host.close();
    await chmod(library, 0o755);
    await chmod(join(library, project), 0o755);
    await chmod(join(library, project, 'project.json'), 0o644);
    await start({ libraryFolder: library });
    expect(await openToOthers()).toEqual([]);
  });

  it('imports a dropped file into an open project, and its text is there after a restart', async () => {
    const { folder, host, desktop } = await start();
    await writeFile(join(folder, 'fire.txt'), 'The quay burned.');
    const endOf = ending(desktop);
    const project = expectOk(await desktop.library.create({ title: 'The harbour fire' }));
    const { writer } = expectOk(await desktop.project.open({ project }));
    const files = expectOk(await desktop.files.drop([{ path: join(folder, 'fire.txt') }]));
    expect(JSON.stringify(files)).not.toContain(folder);
    const tokens = files.map(({ token }) => token);
    const [id = ''] = expectOk(
      await desktop.import.start({ project, files: tokens, encoding: null, forReview: false }),
    );
    const end = await endOf(id);
    expect(end).toMatchObject({ state: 'done', imported: { fileName: 'fire.txt' } });
    if (end.state !== 'done') return;
    expectOk(await desktop.project.edit({ project, ...firstEdit(writer) }));
    await host.close();

    const again = await start({ libraryFolder: join(folder, 'library') });
    const opened = expectOk(await again.desktop.project.open({ project }));
    expect(opened).toMatchObject({ readOnly: null, recovered: [], records: { 'tag-1': {} } });
    const source = await again.desktop.source.read({ project, sha256: end.imported.sha256, textVersion: 1 });
    expect(source).toMatchObject({ ok: true, value: { text: 'The quay burned.' } });
  });

  it('tells the next window of a source that none has taken in', async () => {
    const { desktop } = await start();
    const endOf = ending(desktop);
    const project = expectOk(await desktop.library.create({ title: '' }));
    expectOk(await desktop.project.open({ project }));
    const id = expectOk(
      await desktop.import.paste({ project, title: 'Note', text: 'A pasted line.', format: 'text' }),
    );
    const done = await endOf(id);
    const { writer, imports } = expectOk(await desktop.project.open({ project }));
    expect(imports).toEqual([done]);
    if (done.state !== 'done') throw new Error('Not imported');
    const diff = adding(sampleSource(done.imported.sha256));
    const edits = [{ diff, move: { kind: 'none' as const } }];
    expectOk(await desktop.project.edit({ project, writer, first: 1, edits }));
    expect(expectOk(await desktop.project.open({ project })).imports).toEqual([]);
  });

  it('tells no window of a file that was only to be looked at', async () => {
    const { desktop } = await start();
    const endOf = ending(desktop);
    const project = expectOk(await desktop.library.create({ title: '' }));
    expectOk(await desktop.project.open({ project }));
    const [{ token } = { token: '' }] = expectOk(
      await desktop.files.drop([{ name: 'new.txt', bytes: new TextEncoder().encode('Another text.') }]),
    );
    const started = { project, files: [token], encoding: null, forReview: true };
    const [id = ''] = expectOk(await desktop.import.start(started));
    expect((await endOf(id)).state).toBe('done');
    expect(expectOk(await desktop.project.open({ project })).imports).toEqual([]);
  });

  it('imports pasted text and handed-over content, and fails for a token it never gave', async () => {
    const { desktop } = await start();
    const endOf = ending(desktop);
    const project = expectOk(await desktop.library.create({ title: '' }));
    expectOk(await desktop.project.open({ project }));
    const pasted = expectOk(
      await desktop.import.paste({ project, title: 'My note', text: 'A pasted line.', format: 'text' }),
    );
    expect(await endOf(pasted)).toMatchObject({ state: 'done', imported: { fileName: 'My note.txt' } });
    const files = expectOk(
      await desktop.files.drop([{ name: 'up.txt', bytes: new TextEncoder().encode('Uploaded.') }]),
    );
    const tokens = [...files.map(({ token }) => token), '/etc/passwd'];
    const [good = '', bad = ''] = expectOk(
      await desktop.import.start({ project, files: tokens, encoding: null, forReview: false }),
    );
    expect(await endOf(good)).toMatchObject({ state: 'done', imported: { fileName: 'up.txt' } });
    expect(await endOf(bad)).toMatchObject({ state: 'failed', failure: { code: 'unknown-file' } });
  });

  it('does nothing to a project that is not open', async () => {
    const { desktop } = await start();
    const project = expectOk(await desktop.library.create({ title: 'Closed' }));
    const notOpen = { ok: false, failure: { code: 'project-not-open' } };
    expect(await desktop.project.edit({ project, ...firstEdit('window') })).toMatchObject(notOpen);
    expect(await desktop.source.read({ project, sha256: 'a'.repeat(64), textVersion: 1 })).toMatchObject(
      notOpen,
    );
    expect(
      await desktop.import.start({ project, files: [], encoding: null, forReview: false }),
    ).toMatchObject(notOpen);
    expect(await desktop.project.close({ project })).toEqual(ok({}));
  });

  it('gives the launched files once', async () => {
    const { desktop } = await start({ launchedFiles: ['/somewhere/a.txt', '/somewhere/b.txt'] });
    expect(expectOk(await desktop.files.launched()).map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(expectOk(await desktop.files.launched())).toEqual([]);
  });

  it('offers the articles of the example by name, and nothing else in its folder', async () => {
    const { folder, desktop } = await start();
    expect(await desktop.library.example()).toMatchObject({ ok: false, failure: { code: 'no-example' } });
    await mkdir(join(folder, 'examples', 'folder.txt'), { recursive: true });
    for (const name of ['c.html', 'a.txt', 'b.md', 'README.md', 'notes.json']) {
      await writeFile(join(folder, 'examples', name), 'text');
    }
    expect(expectOk(await desktop.library.example()).map(({ name }) => name)).toEqual([
      'a.txt',
      'b.md',
      'c.html',
    ]);
  });

  it('asks the shell for what needs a window', async () => {
    const shell: Shell = {
      pickFiles: () => Promise.resolve([{ path: '/somewhere/picked.txt' }]),
      saveFile: vi.fn(() => Promise.resolve(ok({ saved: 'Summary.md' }))),
      confirmAndOpenAddress: () => Promise.resolve(true),
      showMenu: vi.fn(),
    };
    const { desktop } = await start({ shell });
    expect(expectOk(await desktop.files.pick())).toMatchObject([{ name: 'picked.txt' }]);
    const request = { suggestedName: '../up\\and:away?.md', format: 'md' as const, content: '# Summary' };
    expect(await desktop.export.save(request)).toEqual(ok({ saved: 'Summary.md' }));
    expect(shell.saveFile).toHaveBeenCalledWith({ ...request, suggestedName: '..-up-and-away-.md' });
    expect(await desktop.address.open({ url: 'https://news.example/fire' })).toEqual(ok({ opened: true }));
    const menus = [
      { label: 'File', items: [{ command: 'new', label: 'New', accelerator: null, enabled: true }] },
    ];
    expectOk(await desktop.menu.show({ menus }));
    expect(shell.showMenu).toHaveBeenCalledWith(menus);
  });

  it('keeps settings and tells topics until a listener stops', async () => {
    const { host, desktop } = await start();
    expectOk(await desktop.settings.write({ ...DEFAULT_SETTINGS, theme: 'light' }));
    expect(expectOk(await desktop.settings.read()).theme).toBe('light');
    const heard: string[] = [];
    const stop = desktop.on('menu.command', ({ command }) => heard.push(command));
    host.publish('menu.command', { command: 'undo' });
    stop();
    host.publish('menu.command', { command: 'redo' });
    expect(heard).toEqual(['undo']);
  });
});
