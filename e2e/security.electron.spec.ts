import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type CountingServer, countingServer } from './counting-server.ts';
import { type CrossreadApp, expect, test } from './launch.ts';
import { CHANNELS, namesProject, rightInput, WRONG_PROJECTS } from './transport-parity/hostile-inputs.ts';

let server: CountingServer;

test.beforeEach(async () => {
  server = await countingServer((response) =>
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('here'),
  );
});
test.afterEach(() => server.close());

/** Everything here is refused on purpose, and the console says so. */
const expectComplaints = ({ problems }: CrossreadApp): void => {
  problems.length = 0;
};

/** Gathers the directives of the page's policy that are held against what follows. */
const watchPolicy = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const held: string[] = [];
    Object.assign(window, { held });
    document.addEventListener('securitypolicyviolation', (event) => held.push(event.effectiveDirective));
  });

const held = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { held: string[] }).held);

test('the window has nothing of Node', async ({ app }) => {
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('the bridge holds functions alone, and cannot be changed', async ({ app }) => {
  const kinds = await app.page.evaluate(() => {
    const { desktop } = window as unknown as { desktop: Record<string, unknown> };
    const inside = Object.values(desktop).flatMap((part) =>
      typeof part === 'object' && part !== null ? Object.values(part) : [part],
    );
    const before = desktop['on'];
    try {
      desktop['on'] = () => 'mine';
    } catch {
      // Strict code throws; sloppy code goes on. Either way nothing may have changed.
    }
    return { kinds: [...new Set(inside.map((part) => typeof part))], changed: desktop['on'] !== before };
  });
  expect(kinds).toEqual({ kinds: ['function'], changed: false });
});

test('the window is sandboxed, isolated and without Node', async ({ app }) => {
  const preferences = await app.electron?.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('the policy keeps the window off the network', async ({ app }) => {
  await watchPolicy(app.page);
  const arrived = await app.page.evaluate(async (to) => {
    const reached: string[] = [];
    await fetch(to).then(
      () => reached.push('fetch'),
      () => undefined,
    );
    await new Promise<void>((settle) => {
      const request = new XMLHttpRequest();
      request.addEventListener('load', () => reached.push('XMLHttpRequest'));
      request.addEventListener('loadend', () => settle());
      request.open('GET', to);
      request.send();
    });
    await new Promise<void>((settle) => {
      try {
        const socket = new WebSocket(to.replace('http', 'ws'));
        socket.addEventListener('open', () => settle(void reached.push('WebSocket')));
        socket.addEventListener('error', () => settle());
      } catch {
        settle();
      }
    });
    await new Promise<void>((settle) => {
      const image = new Image();
      image.addEventListener('load', () => settle(void reached.push('image')));
      image.addEventListener('error', () => settle());
      image.src = `${to}/image`;
    });
    await new Promise<void>((settle) => {
      const frame = document.createElement('iframe');
      frame.src = `${to}/frame`;
      document.addEventListener('securitypolicyviolation', () => settle(), { once: true });
      document.body.append(frame);
    });
    if (navigator.sendBeacon(`${to}/beacon`)) await new Promise((settle) => setTimeout(settle));
    return reached;
  }, server.address);
  expect(arrived).toEqual([]);
  expect(new Set(await held(app.page))).toEqual(new Set(['connect-src', 'img-src', 'frame-src']));
  expect(server.visits).toEqual([]);
  expectComplaints(app);
});

test('no script from elsewhere runs, and no text becomes script', async ({ app }) => {
  await watchPolicy(app.page);
  const outcome = await app.page.evaluate((to) => {
    const script = document.createElement('script');
    const thrown: string[] = [];
    const { trustedTypes: trusted } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => void };
    };
    const attempts: Record<string, () => void> = {
      src: () => {
        script.src = `${to}/script.js`;
      },
      html: () => {
        document.body.innerHTML = '<img src=x onerror="window.owned = true">';
      },
      worker: () => void new Worker(`${to}/worker.js`),
      policy: () => trusted.createPolicy('anything', {}),
      handler: () => document.body.setAttribute('onclick', 'window.owned = true'),
    };
    for (const [name, attempt] of Object.entries(attempts))
      try {
        attempt();
      } catch {
        thrown.push(name);
      }
    document.body.click();
    return { thrown, owned: 'owned' in window };
  }, server.address);
  expect(outcome.owned).toBe(false);
  expect(outcome.thrown).toEqual(expect.arrayContaining(['src', 'html', 'worker', 'policy']));
  expect(server.visits).toEqual([]);
  expectComplaints(app);
});

test('the window stays where it is and opens no other', async ({ app }) => {
  const opened = await app.page.evaluate((to) => {
    const second = window.open(`${to}/window`);
    const link = document.createElement('a');
    link.href = `${to}/link`;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.target = '';
    link.click();
    location.href = `${to}/location`;
    return second !== null;
  }, server.address);
  expect(opened).toBe(false);
  // A call through the bridge comes back after whatever the page began before it.
  await app.page.evaluate(() =>
    (
      window as unknown as { desktop: { settings: { read: () => Promise<unknown> } } }
    ).desktop.settings.read(),
  );
  expect(app.page.url()).toBe('app://crossread/');
  expect(await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(server.visits).toEqual([]);
  expectComplaints(app);
});

test('permissions and downloads are denied', async ({ app }) => {
  const asked = await app.page.evaluate(async () => {
    const states = await Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state;
      }),
    );
    return [...new Set(states)];
  });
  expect(asked).toEqual(['denied']);
  const cancelled = await app.electron?.evaluate(
    ({ BrowserWindow, session }) =>
      new Promise<boolean>((settle) => {
        session.defaultSession.on('will-download', (event) => settle(event.defaultPrevented));
        BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://crossread/index.html');
      }),
  );
  expect(cancelled).toBe(true);
  expectComplaints(app);
});

/** Ways to write the way up, to a file beside the bundle, or to another host. */
const astrayAddresses = (): string[] => {
  const ups = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '%c0%ae%c0%ae', '\u2025', '....'];
  const slashes = ['/', '%2f', '%5c', '\\', '//', '%252f'];
  const files = ['main/main.js', 'preload/preload.cjs', 'package.json', 'etc/passwd'];
  const ways = ups.flatMap((up) =>
    slashes.flatMap((slash) => files.map((file) => [up, up, file].join(slash))),
  );
  const paths = [
    ...ways,
    ...ways.map((way) => `assets/${way}`),
    'index.html%00.js',
    'index.html/',
    'INDEX.HTML',
  ];
  const hosts = ['elsewhere', 'crossread.example', 'reader@elsewhere', '127.0.0.1'];
  return [
    ...paths.map((path) => `app://crossread/${path}`),
    ...hosts.map((host) => `app://${host}/index.html`),
    `app://crossread/${'a'.repeat(100_000)}`,
    'app:///index.html',
    'app://crossread/',
  ];
};

test('only listed files are served', async ({ app }) => {
  const served = await app.electron?.evaluate(async ({ net }, asked) => {
    const ask = (url: string, method = 'GET') =>
      net.fetch(url, { method, bypassCustomProtocolHandlers: false }).then(
        ({ status }) => status,
        () => 'refused',
      );
    const astray = await Promise.all(asked.map(async (url) => [url, await ask(url)] as const));
    const methods = await Promise.all(
      ['POST', 'PUT', 'DELETE', 'HEAD'].map((method) => ask('app://crossread/index.html', method)),
    );
    return {
      index: await ask('app://crossread/index.html'),
      astray: astray.filter(([, status]) => status === 200).map(([url]) => url),
      methods,
    };
  }, astrayAddresses());
  // The root is the window's own page.
  expect(served).toEqual({
    index: 200,
    astray: ['app://crossread/'],
    methods: [404, 404, 404, 404],
  });
});

test('a call from another window, to no channel or of no shape is refused', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const { desktop } = window as unknown as {
      desktop: { library: { create: (input: unknown) => Promise<unknown> } };
    };
    return [await desktop.library.create({ title: 7 }), await desktop.library.create('a title')];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input' } });

  const fromOurs = await app.electron?.evaluate(async ({ BrowserWindow, ipcMain }) => {
    // The only way to call a handler as a frame that it does not know: from inside.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
    };
    const call = handlers.get('crossread:call');
    const grant = handlers.get('crossread:grant');
    const frame = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
    const stranger = new BrowserWindow({ show: false });
    await stranger.loadURL('about:blank');
    const ours = { senderFrame: frame };
    const theirs = { senderFrame: stranger.webContents.mainFrame };
    const list = await Promise.all([
      call?.(ours, 'library.list', {}),
      call?.(ours, 'library.burn', {}),
      call?.(ours, '__proto__', {}),
      call?.(theirs, 'library.list', {}),
      call?.({ senderFrame: null }, 'library.list', {}),
      grant?.(theirs, ['/etc/hosts']),
      grant?.(ours, 'not a list'),
    ]);
    stranger.destroy();
    return list;
  });
  expect(fromOurs).toMatchObject([
    { ok: true },
    { ok: false, failure: { code: 'unknown-channel' } },
    { ok: false, failure: { code: 'unknown-channel' } },
    { ok: false, failure: { code: 'refused' } },
    { ok: false, failure: { code: 'refused' } },
    { ok: false, failure: { code: 'refused' } },
    { ok: false, failure: { code: 'refused' } },
  ]);
});

test('no channel answers a stranger, or takes what is misshapen, too much or of another project', async ({
  app,
}) => {
  await app.page.evaluate(() => document.body.append(document.createElement('iframe')));
  const table = CHANNELS.map((channel) => ({
    channel,
    right: rightInput(channel, 'not-open-1'),
    elsewhere: namesProject(channel) ? WRONG_PROJECTS.map((project) => rightInput(channel, project)) : [],
  }));
  const answers = await app.electron?.evaluate(async ({ BrowserWindow, ipcMain }, rows) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<
        string,
        (...args: unknown[]) => Promise<{ ok: boolean; failure?: { code: string } }>
      >;
    };
    const call = handlers.get('crossread:call');
    const window = BrowserWindow.getAllWindows()[0];
    const ours = { senderFrame: window?.webContents.mainFrame };
    const stranger = new BrowserWindow({ show: false });
    await stranger.loadURL('about:blank');
    const frame = window?.webContents.mainFrame.frames[0];
    const senders = [
      { senderFrame: stranger.webContents.mainFrame },
      { senderFrame: frame },
      { senderFrame: null },
      {},
    ];
    let deep: unknown = {};
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    const text = 'x'.repeat(50 * 1024 * 1024);
    const shapes = [null, 'x', 7, [], JSON.parse('{"__proto__":{"polluted":true}}')];
    const large = [{ a: text, b: text }, { list: Array.from({ length: 1_000_000 }, () => 0) }, { deep }];
    const codeOf = async (sender: object, channel: string, input: unknown): Promise<string> => {
      const answer = await call?.(sender, channel, input);
      return answer?.failure?.code ?? `ok: ${answer?.ok}`;
    };
    const all = (sender: object, channel: string, inputs: readonly unknown[]): Promise<string[]> =>
      Promise.all(inputs.map((input) => codeOf(sender, channel, input)));
    const told = [];
    for (const { channel, right, elsewhere } of rows) {
      const start = performance.now();
      const oversized = await all(ours, channel, large);
      told.push({
        channel,
        oversized,
        ms: performance.now() - start,
        strangers: await Promise.all(senders.map((sender) => codeOf(sender, channel, right))),
        misshapen: await all(ours, channel, shapes),
        elsewhere: await all(ours, channel, elsewhere),
      });
    }
    stranger.destroy();
    return { told, hasFrame: frame !== undefined, isPolluted: 'polluted' in {} };
  }, table);
  expect(answers).toMatchObject({ hasFrame: true, isPolluted: false });
  expect(answers?.told.map(({ channel }) => channel)).toEqual(CHANNELS);
  for (const { channel, strangers, misshapen, oversized, elsewhere, ms } of answers?.told ?? []) {
    expect(new Set(strangers), channel).toEqual(new Set(['refused']));
    expect(new Set(misshapen), channel).toEqual(new Set(['bad-input']));
    expect(new Set(oversized), channel).toEqual(new Set(['too-large']));
    expect(ms, channel).toBeLessThan(3000);
    const done = channel === 'project.close' ? ['ok: true'] : ['project-not-open', 'no-such-project'];
    for (const code of elsewhere) expect(['bad-input', ...done], channel).toContain(code);
  }
  expectComplaints(app);
});

test('a path reaches the host from a drop alone, never by a name', async ({ app }) => {
  const outcome = await app.page.evaluate(
    async (paths) => {
      type Ask = (input: unknown) => Promise<{ ok: boolean; value?: unknown }>;
      const { desktop } = window as unknown as {
        desktop: {
          files: { drop: Ask };
          library: { create: Ask };
          project: { open: Ask };
          import: { start: Ask };
        } & {
          on: (
            topic: string,
            listener: (message: { state: string; failure?: { code: string } }) => void,
          ) => void;
        };
      };
      const codes: string[] = [];
      desktop.on('import.progress', ({ state, failure }) => {
        if (state === 'failed') codes.push(failure?.code ?? '');
      });
      const made = await desktop.files.drop([new File(['x'], 'made-up.txt')]);
      const { value: project } = await desktop.library.create({ title: 'Forged' });
      await desktop.project.open({ project });
      const started = await desktop.import.start({ project, files: paths, encoding: null, forReview: false });
      while (codes.length < paths.length) await new Promise((settle) => setTimeout(settle));
      return { made: made.value, started: started.ok, codes };
    },
    ['/etc/passwd', 'x'.repeat(32), '__proto__'],
  );
  expect(outcome).toEqual({
    made: [],
    started: true,
    codes: Array.from({ length: 3 }, () => 'unknown-file'),
  });
});

test('a raw call of a window that was taken over makes no path a file that can be read', async ({ app }) => {
  const secret = join(app.folder, 'secret.txt');
  await writeFile(secret, 'The safe opens with 4711. Nobody else knows the number.');
  const asked = [
    { path: secret, proof: null },
    { path: secret, proof: '0'.repeat(64) },
    { path: app.folder, proof: null },
    { path: '/dev/zero', proof: null },
  ];
  const given = await app.electron?.evaluate(async ({ BrowserWindow, ipcMain }, files) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<
        string,
        (...args: unknown[]) => Promise<{ ok: boolean; value?: { token: string }[] }>
      >;
    };
    const ours = { senderFrame: BrowserWindow.getAllWindows()[0]?.webContents.mainFrame };
    const grant = handlers.get('crossread:grant');
    const bare = await grant?.(
      ours,
      files.map(({ path }) => path),
    );
    return { bare: bare?.ok, tokens: (await grant?.(ours, files))?.value?.map(({ token }) => token) ?? [] };
  }, asked);
  expect(given).toMatchObject({ bare: false, tokens: asked.map(() => expect.any(String) as unknown) });
  const codes = await app.page.evaluate(async (tokens) => {
    type Ask = (input: unknown) => Promise<{ ok: boolean; value?: unknown; failure?: { code: string } }>;
    const { desktop } = window as unknown as {
      desktop: { library: { create: Ask; unpack: Ask }; project: { open: Ask }; import: { start: Ask } } & {
        on: (
          topic: string,
          listener: (message: { state: string; failure?: { code: string } }) => void,
        ) => void;
      };
    };
    const ends: string[] = [];
    desktop.on('import.progress', ({ state, failure }) => {
      if (state === 'failed' || state === 'done') ends.push(failure?.code ?? state);
    });
    const { value: project } = await desktop.library.create({ title: 'Taken over' });
    await desktop.project.open({ project });
    await desktop.import.start({ project, files: tokens, encoding: null, forReview: false });
    while (ends.length < tokens.length) await new Promise((settle) => setTimeout(settle));
    const unpacked = await desktop.library.unpack({ file: tokens[0] });
    return [...ends, unpacked.failure?.code];
  }, given?.tokens ?? []);
  expect(codes).toEqual(['not-dropped', 'not-dropped', 'is-directory', 'not-a-file', 'not-dropped']);
});
