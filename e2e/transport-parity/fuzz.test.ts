import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrowserShell } from '../../electron/browser-shell/browser-shell.ts';
import { type RunningServer, serveApp } from '../../electron/browser-shell/server.ts';
import { WindowLink } from '../../electron/browser-shell/window-link.ts';
import { TOKEN_HEADER } from '../../electron/browser-shell/wire.ts';
import { createHost, type Host } from '../../electron/host/create-host.ts';
import { forkImportProcess } from '../../electron/host/imports/import-launch.ts';
import { channels } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';
import {
  CHANNELS,
  KNOWN_CODES,
  namesProject,
  OVERSIZED,
  rightInput,
  WRONG_PROJECTS,
  WRONG_SHAPES,
} from './hostile-inputs.ts';

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What is refused before it is looked through takes next to nothing; a full look takes seconds. In milliseconds. */
const AT_ONCE_MS = 1500;

let folder: string;
let host: Host;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-fuzz-'));
  const link = new WindowLink(() => undefined);
  const shell = new BrowserShell(link);
  host = await createHost({
    libraryFolder: join(folder, 'library'),
    exampleFolder: join(CHECKOUT, 'examples'),
    launchedFiles: [],
    shell,
    launchImportProcess: () => forkImportProcess(join(folder, 'none.js')),
    launchUnpackProcess: () => forkImportProcess(join(folder, 'none.js')),
    now: Date.now,
  });
  server = await serveApp({ files: new Map(), bridge: import.meta.filename, host, shell, link });
});
afterAll(async () => {
  await server.close();
  await host.close();
  await rm(folder, { recursive: true });
});

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

const library = (): Promise<string[]> => readdir(join(folder, 'library'), { recursive: true });

describe.each(CHANNELS)('%s', (channel) => {
  test.each(WRONG_SHAPES)('refuses %s', async (_what, input) => {
    expect(codeOf(await host.call(channel, input()))).toBe('bad-input');
  });

  test.each(OVERSIZED)('refuses %s at once', async (_what, input) => {
    const right = rightInput(channel, 'p');
    const large = { ...(right as object), ...(input() as object) };
    const start = performance.now();
    expect(codeOf(await host.call(channel, large))).toBe('too-large');
    expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
  });

  const post = (headers: Readonly<Record<string, string>>): Promise<number> =>
    statusOf('/call', headers, JSON.stringify({ channel, input: rightInput(channel, 'p') }));

  test('over HTTP answers no stranger', async () => {
    const own = { [TOKEN_HEADER]: server.token };
    const strangers: readonly Readonly<Record<string, string>>[] = [
      {},
      { [TOKEN_HEADER]: 'x'.repeat(server.token.length) },
      { ...own, Origin: 'https://news.example' },
      { ...own, Origin: 'null' },
      { ...own, Host: `localhost:${server.port}` },
      { ...own, Host: 'news.example' },
    ];
    for (const headers of strangers) expect(await post(headers), JSON.stringify(headers)).toBe(403);
  });

  test('over HTTP takes no more than fits', async () => {
    const declared = { [TOKEN_HEADER]: server.token, 'Content-Length': String(200 * 1024 * 1024) };
    expect(await statusOf('/call', declared, '')).toBe(413);
    const deep = `{"channel":"${channel}","input":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect([200, 400]).toContain(await statusOf('/call', { [TOKEN_HEADER]: server.token }, deep));
  });
});

/** The status of a POST; sends no body where a length is declared that it does not have. */
const statusOf = (path: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> =>
  new Promise((settle, refuse) => {
    const sent = request(
      { port: server.port, host: '127.0.0.1', method: 'POST', path, headers },
      (answer) => {
        settle(answer.statusCode ?? 0);
        sent.destroy();
      },
    );
    sent.on('error', refuse);
    if (body === '') sent.flushHeaders();
    else sent.end(body);
  });

describe.each(CHANNELS.filter(namesProject))('%s', (channel) => {
  test.each(WRONG_PROJECTS)('does nothing in the project %j, which is not open', async (project) => {
    const before = await library();
    const code = codeOf(await host.call(channel, rightInput(channel, project)));
    const isId = /^[0-9a-z-]{1,64}$/.test(project);
    // Closing what is not open is done already.
    const answers = channel === 'project.close' ? ['ok'] : ['project-not-open', 'no-such-project'];
    expect(isId ? answers : ['bad-input']).toContain(code);
    expect(await library()).toEqual(before);
  });
});

test.each(CHANNELS)('the right input that is made for %s is right', (channel) => {
  expect(channels[channel].input.safeParse(rightInput(channel, 'p')).success).toBe(true);
});

test('whatever comes in, an answer goes out, and nothing is left on any prototype', async () => {
  const channel = fc.oneof(fc.constantFrom(...CHANNELS), fc.string(), fc.anything());
  const key = fc.constantFrom('project', 'title', 'files', 'diff', 'move', '__proto__', 'constructor', 'url');
  const input = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc.dictionary(key, fc.anything({ key })),
    fc.constantFrom(...CHANNELS).map((own) => rightInput(own, 'p')),
  );
  await fc.assert(
    fc.asyncProperty(channel, input, async (to, message) => {
      const result = await host.call(to, message);
      if (!result.ok) expect(KNOWN_CODES).toContain(result.failure.code);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect('polluted' in {}).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

describe('a file’s token', () => {
  test('that was forged, or is a path, opens nothing', async () => {
    const project = await host.call('library.create', { title: 'Tokens' });
    if (!project.ok) throw new Error(project.failure.message);
    await host.call('project.open', { project: project.value });
    const secret = join(folder, 'secret.txt');
    await writeFile(secret, 'never picked');
    const { token } = host.grantPath(secret);
    const forged = [
      secret,
      'x'.repeat(32),
      token.slice(0, -1),
      token.toUpperCase(),
      `${token} `,
      '__proto__',
    ];
    const failed: string[] = [];
    const stop = host.subscribe((topic, message) => {
      const { state, failure } = message as { state?: string; failure?: { code: string } };
      if (topic === 'import.progress' && state === 'failed') failed.push(failure?.code ?? '');
    });
    const started = await host.call('import.start', {
      project: project.value,
      files: forged,
      encoding: null,
      forReview: false,
    });
    expect(started.ok).toBe(true);
    await expect.poll(() => failed).toEqual(forged.map(() => 'unknown-file'));
    stop();
    await host.call('project.close', { project: project.value });
    const closed = await host.call('import.start', {
      project: project.value,
      files: [token],
      encoding: null,
      forReview: false,
    });
    expect(codeOf(closed)).toBe('project-not-open');
  });
});
