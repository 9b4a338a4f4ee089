import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { BrowserShell } from '../../electron/browser-shell/browser-shell.ts';
import { type RunningServer, serveApp } from '../../electron/browser-shell/server.ts';
import { WindowLink } from '../../electron/browser-shell/window-link.ts';
import {
  KEY_HEADER,
  type ServerMessage,
  SUBPROTOCOL,
  TOKEN_HEADER,
} from '../../electron/browser-shell/wire.ts';
import { createHost, type Host } from '../../electron/host/create-host.ts';
import { forkImportProcess } from '../../electron/host/imports/import-launch.ts';
import { inMemoryDesktop } from '../../electron/host/in-memory-desktop.ts';
import type { Shell } from '../../electron/host/shell.ts';
import type { Result } from '../../shared/contract/result.ts';
import { channelsLeftOut, READER, type Transport, walkContract } from './parity-walk.ts';
import { callDesktop } from './call-desktop.ts';

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const IMPORT_PROCESS = join(CHECKOUT, 'electron', 'import', 'import-process.ts');
const UNPACK_PROCESS = join(CHECKOUT, 'electron', 'host', 'library', 'unpack-process.ts');
const WITH_TYPES = { execArgv: ['--import', import.meta.resolve('tsx')] };

let folder: string;
let host: Host | undefined;
let ended: (() => Promise<void> | void)[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-parity-'));
  await writeFile(join(folder, READER.launched.name), READER.launched.text);
  await writeFile(join(folder, READER.picked.name), READER.picked.text);
  ended = [];
});
afterEach(async () => {
  for (const end of ended.toReversed()) await end();
  await host?.close();
  await rm(folder, { recursive: true });
});

const startHost = async (shell: Shell): Promise<Host> => {
  host = await createHost({
    libraryFolder: join(folder, 'library'),
    exampleFolder: join(CHECKOUT, 'examples'),
    launchedFiles: [join(folder, READER.launched.name)],
    shell,
    launchImportProcess: () => forkImportProcess(IMPORT_PROCESS, WITH_TYPES),
    launchUnpackProcess: () => forkImportProcess(UNPACK_PROCESS, WITH_TYPES),
    now: Date.now,
  });
  return host;
};

const matches = (actual: unknown, expected: unknown, about: string): void => {
  expect(actual, about).toMatchObject(expected as object);
};

test('the walk calls every channel of the contract', () => {
  expect(channelsLeftOut()).toEqual([]);
});

test('in memory', async () => {
  const running = await startHost({
    pickFiles: () => Promise.resolve([{ path: join(folder, READER.picked.name) }]),
    saveFile: ({ suggestedName }) => Promise.resolve({ ok: true, value: { saved: suggestedName } }),
    confirmAndOpenAddress: () => Promise.resolve(false),
    showMenu: () => undefined,
  });
  const desktop = inMemoryDesktop(running);
  const heard: { topic: string; message: unknown }[] = [];
  desktop.on('import.progress', (message) => heard.push({ topic: 'import.progress', message }));
  await walkContract(
    {
      call: (channel, input) => callDesktop(desktop, channel, input),
      heard: () => Promise.resolve(heard),
      launched: [READER.launched.name],
    },
    matches,
  );
});

describe('over HTTP and WebSocket', () => {
  let server: RunningServer;
  let running: Host;
  let saved: string[];

  beforeEach(async () => {
    saved = [];
    const link = new WindowLink(() => undefined);
    const shell = new BrowserShell(link);
    running = await startHost(shell);
    const files = new Map([
      ['/', { path: join(CHECKOUT, 'renderer', 'index.html'), contentType: 'text/html; charset=utf-8' }],
    ]);
    server = await serveApp({ files, bridge: import.meta.filename, host: running, shell, link });
    ended.push(
      running.subscribe((topic, message) => link.send({ kind: 'topic', topic, message })),
      () => server.close(),
    );
  });

  const address = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
  const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(address(path), { method: 'POST', body, headers: { [TOKEN_HEADER]: server.token, ...headers } });

  const enter = (key: string): Promise<Response> =>
    fetch(address('/enter'), { method: 'POST', headers: { [KEY_HEADER]: key } });

  /** Opens a window's WebSocket that answers questions as the reader would. */
  const openWindow = async (): Promise<ServerMessage[]> => {
    const heard: ServerMessage[] = [];
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/topics`, [SUBPROTOCOL, server.token], {
      origin: `http://127.0.0.1:${server.port}`,
    });
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as ServerMessage;
      heard.push(message);
      void answer(socket, message);
    });
    await new Promise((settle, refuse) => socket.once('open', settle).once('error', refuse));
    return heard;
  };

  const answer = async (socket: WebSocket, message: ServerMessage): Promise<void> => {
    if (message.kind === 'topic' || message.kind === 'reload') return;
    if (message.kind === 'pick')
      await post(`/files?name=${READER.picked.name}&question=${message.question}`, READER.picked.text);
    if (message.kind === 'save') saved.push(await (await fetch(address(message.address))).text());
    socket.send(JSON.stringify({ question: message.question, agreed: message.kind !== 'confirm' }));
  };

  const transport = (heard: readonly ServerMessage[]): Transport => ({
    call: async (channel, input) =>
      (await (await post('/call', JSON.stringify({ channel, input }))).json()) as Result<unknown>,
    heard: () => Promise.resolve(heard.filter((message) => message.kind === 'topic')),
    launched: [READER.launched.name],
  });

  test('walks the contract', async () => {
    await walkContract(transport(await openWindow()), matches);
    expect(saved).toEqual([READER.exported.content, expect.stringMatching(/^PK/)]);
  });

  test('carries every topic', async () => {
    const heard = await openWindow();
    running.publish('menu.command', { command: 'undo' });
    running.publish('files.opened', [{ token: 't', name: 'a.txt' }]);
    await expect
      .poll(() => heard)
      .toEqual([
        { kind: 'topic', topic: 'menu.command', message: { command: 'undo' } },
        { kind: 'topic', topic: 'files.opened', message: [{ token: 't', name: 'a.txt' }] },
      ]);
  });

  test('refuses a call without the token, with a wrong one, and of no shape', async () => {
    const call = JSON.stringify({ channel: 'library.list', input: {} });
    expect((await fetch(address('/call'), { method: 'POST', body: call })).status).toBe(403);
    expect((await post('/call', call, { [TOKEN_HEADER]: 'x'.repeat(server.token.length) })).status).toBe(403);
    expect((await post('/call', '{"channel":7}')).status).toBe(400);
    expect(await (await post('/call', '{"channel":"no.such","input":{}}')).json()).toMatchObject({
      ok: false,
      failure: { code: 'unknown-channel' },
    });
  });

  test('refuses another origin', async () => {
    const call = JSON.stringify({ channel: 'library.list', input: {} });
    expect((await post('/call', call, { origin: 'https://example.org' })).status).toBe(403);
  });

  test.each([
    ['no token', [SUBPROTOCOL], (port: number) => `http://127.0.0.1:${port}`],
    ['another origin', null, () => 'https://example.org'],
  ])('refuses a WebSocket with %s', async (_what, protocols, origin) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${server.port}/topics`,
      protocols ?? [SUBPROTOCOL, server.token],
      { origin: origin(server.port) },
    );
    await expect(
      new Promise((settle, refuse) => socket.once('open', settle).once('error', refuse)),
    ).rejects.toThrow('403');
  });

  test('lets one window in with the key of its address, and no other', async () => {
    const key = new URLSearchParams(new URL(server.url).hash.slice(1)).get('key') ?? '';
    expect(server.url).not.toContain(server.token);
    expect((await enter('x'.repeat(key.length))).status).toBe(403);
    expect((await enter(server.token)).status).toBe(403);
    expect(await (await enter(key)).json()).toEqual({ ok: true, value: { token: server.token } });
    await server.entered;
    const second = await enter(key);
    expect(second.status).toBe(403);
    expect(await second.text()).not.toContain(server.token);
  });

  test.each(['GET ////', 'GET http://[', 'POST http://['])('answers %s with 400', async (line) => {
    const logged = vi.spyOn(console, 'error');
    onTestFinished(() => logged.mockRestore());
    const socket = connect(server.port, '127.0.0.1');
    socket.end(`${line} HTTP/1.1\r\nHost: 127.0.0.1:${String(server.port)}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /u);
    expect(logged).not.toHaveBeenCalled();
  });

  test('serves listed files alone, with the policy, and gives a saved file out once', async () => {
    const page = await fetch(address('/'));
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<script src="/bridge.js"></script>');
    expect((await fetch(address('/%2e%2e/package.json'))).status).toBe(404);
    expect((await fetch(address('/saved/none'))).status).toBe(404);
  });
});
