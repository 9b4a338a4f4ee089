import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentSecurityPolicy } from '../electron/host/content-security-policy.ts';

const CHECKOUT = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path: string): string => readFileSync(join(CHECKOUT, path), 'utf8');

/** All that runs in Electron, tests left out: path → text. */
const sources = new Map(
  ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(CHECKOUT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|html)$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name): [string, string] => [`${folder}/${name}`, read(join(folder, name))]),
  ),
);

const filesWith = (pattern: RegExp): string[] =>
  [...sources].filter(([, text]) => pattern.test(text)).map(([path]) => path);

test('loads its own address and no other', () => {
  const loads = [...sources.values()].flatMap((text) => text.match(/\.load(?:URL|File)\([^)]*\)/g) ?? []);
  expect(new Set(loads)).toEqual(new Set(['.loadURL(APP_ADDRESS)', '.loadURL(APP_HOME_ADDRESS)']));
  const addresses = sources.get('electron/main/app-address.ts');
  expect(addresses).toContain("APP_SCHEME = 'app'");
  expect(addresses).toContain('APP_ADDRESS = `${APP_SCHEME}://crossread/`');
  expect(addresses).toContain('APP_HOME_ADDRESS = `${APP_ADDRESS}#home`');
});

test.each([
  /allowRunningInsecureContent/,
  /experimentalFeatures/,
  /enableBlinkFeatures/,
  /webSecurity:\s*false/,
  /sandbox:\s*false/,
  /contextIsolation:\s*false/,
  /nodeIntegration\w*:\s*true/,
  /webviewTag:\s*true/,
  /allowpopups|<webview/i,
  /disable-web-security|remote-debugging-port|ignore-certificate-errors/,
  /['"`]file:\/\//,
  /dangerouslySetInnerHTML|\.innerHTML\s*=|\beval\(|new Function\(/,
])('no switch that weakens a window is in the code: %s', (pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});

test.each(['none', 'self'] as const)(
  'the policy allows no inline, no eval and no other origin: connections %s',
  (connections) => {
    const policy = contentSecurityPolicy(connections);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-|\*|https?:|data:|blob:/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    for (const directive of ["base-uri 'none'", "form-action 'none'", `connect-src '${connections}'`])
      expect(policy).toContain(directive);
  },
);

test('webviews, navigation and windows are refused for every page', () => {
  const main = sources.get('electron/main/main.ts');
  expect(main).toContain("app.on('web-contents-created', (_event, contents) => lockDownContents(contents))");
  const lock = sources.get('electron/main/lock-down.ts') ?? '';
  for (const event of ['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect'])
    expect(lock).toContain(`contents.on('${event}', (event) => event.preventDefault())`);
  expect(lock).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))");
});

test('an address is opened in one place, after a question', () => {
  expect(filesWith(/openExternal/)).toEqual(['electron/main/electron-shell.ts']);
  expect(sources.get('electron/main/electron-shell.ts')).toMatch(
    /showMessageBox[\s\S]*if \(response !== 0\) return false;\s*await desktop\.openExternal\(url\)/,
  );
});

test('Electron is pinned to one version', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number.parseInt(devDependencies['electron'] ?? '', 10)).toBeGreaterThanOrEqual(45);
});

test('every fuse is set at packaging', () => {
  const { electronFuses } = parse(read('electron-builder.yml')) as { electronFuses: unknown };
  expect(electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

describe('docs/SECURITY.md', () => {
  const rows = [...read('docs/SECURITY.md').matchAll(/\| `(\S+\.ts)` › (.+?)\s*\|$/gm)];

  test('has every item of the checklist', () => {
    const items = [...read('docs/SECURITY.md').matchAll(/^\| (\d+)\. .*›/gm)].map(([, item]) => Number(item));
    expect(items).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  test.each(rows.map(([, file = '', title = '']) => [file, title]))(
    'names a test that exists: %s › %s',
    (file, title) => {
      expect(read(file)).toContain(`'${title}`);
    },
  );
});

describe('docs/PROMISES.md', () => {
  const page = read('docs/PROMISES.md');
  const files = new Set([...page.matchAll(/`(\S+\.ts)`/g)].map(([, file = '']) => file));

  test.each([...files])('names a file of tests that exists: %s', (file) => {
    expect(read(file)).toMatch(/\b(it|test)\b/);
  });

  test('has a test or a command on every line of its tables', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    const bare = rows.filter((row) => !/`[^`]+\.ts`|`npm run [^`]+`/.test(row) && !/\| test +\|$/.test(row));
    expect(bare).toEqual([]);
  });
});
