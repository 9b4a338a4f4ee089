import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importBytes } from './import-file.ts';
import type { ImportedText } from './import-messages.ts';

const FIRST =
  'Die Fähre „Alma“ lief am Freitag vor Söderö auf Grund, weil in der Nacht die Lichter am Pier ausfielen.';
const SECOND =
  'Alle 212 Gäste sind wohlauf, teilte die Küstenwache mit. Das Café an Deck stand für Stunden unter Wasser.';
const PAGE = `<!DOCTYPE html><html lang="de"><head><title>Fähre auf Grund</title></head><body><article><h1>Fähre auf Grund</h1><p>${FIRST}</p><p>${SECOND}</p></article></body></html>`;

/** As browsers write it: everything outside ASCII and `=` encoded, lines of 76 characters at most. */
const quotedPrintable = (bytes: Uint8Array): string => {
  const encoded = Array.from(bytes, (byte) =>
    byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a && byte !== 0x0d)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const lines: string[] = [''];
  for (const piece of encoded) {
    if ((lines.at(-1)?.length ?? 0) + piece.length > 75) lines.push('');
    lines.push(`${lines.pop() ?? ''}${piece}`);
  }
  return lines.join('=\r\n');
};

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

interface Part {
  readonly headers: readonly string[];
  readonly body: string;
}

const PICTURE: Part = {
  headers: [
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://post.example/a.png',
  ],
  body: base64(Buffer.alloc(3000, 7)),
};

const htmlPart = (
  page: string,
  { charset = 'utf-8', more = [] as readonly string[], isBase64 = false } = {},
): Part => {
  const bytes = iconv.encode(page, charset);
  return {
    headers: [
      `Content-Type: text/html; charset="${charset}"`,
      `Content-Transfer-Encoding: ${isBase64 ? 'base64' : 'quoted-printable'}`,
      ...more,
    ],
    body: isBase64 ? base64(bytes) : quotedPrintable(bytes),
  };
};

const CHROME = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://post.example/ferry',
  'Subject: =?utf-8?Q?F=C3=A4hre=20auf=20Grund?=',
  'Date: Fri, 14 Mar 2031 08:00:00 -0000',
  'MIME-Version: 1.0',
];
const EXPLORER = [
  'From: "Saved by Windows Internet Explorer 8"',
  'Subject: =?Windows-1252?Q?F=E4hre_auf_Grund?=',
  'Date: Fri, 14 Mar 2031 08:00:00 +0100',
  'MIME-Version: 1.0',
];

const BOUNDARY = '----MultipartBoundary--x7Q----';

const body = (parts: readonly Part[], boundary: string): string =>
  parts.map((part) => `--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n${part.body}\r\n`).join('') +
  `--${boundary}--\r\n`;

const archive = (
  parts: readonly Part[],
  headers = CHROME,
  type = 'multipart/related;\r\n\ttype="text/html";',
): string =>
  `${headers.join('\r\n')}\r\nContent-Type: ${type}\r\n\tboundary="${BOUNDARY}"\r\n\r\n\r\n${body(parts, BOUNDARY)}`;

const run = (content: string | Uint8Array, encoding: string | null = null) =>
  importBytes(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, {
    fileName: 'a.mhtml',
    encoding,
  });

const imported = async (
  content: string | Uint8Array,
  encoding: string | null = null,
): Promise<ImportedText> => {
  const result = await run(content, encoding);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

const TEXT = `Fähre auf Grund\n\n${FIRST}\n\n${SECOND}`;

describe('a web archive', () => {
  it('of Chrome is read as the page in it, with the address that it was saved from', async () => {
    const { source, format, encoding } = await imported(archive([htmlPart(PAGE), PICTURE]));
    expect(source.text).toBe(TEXT);
    expect([format, encoding]).toEqual(['mhtml', 'utf-8']);
    expect(source.metadata).toMatchObject({
      title: 'Fähre auf Grund',
      language: 'de',
      url: 'https://post.example/ferry',
    });
  });

  it('of old Internet Explorer is read in the encoding that its part gives', async () => {
    const page = htmlPart(PAGE, {
      charset: 'Windows-1252',
      more: ['Content-Location: http://post.example/old'],
    });
    const { source, encoding } = await imported(archive([page, PICTURE], EXPLORER));
    expect(source.text).toBe(TEXT);
    expect(encoding).toBe('windows-1252');
    expect(source.metadata.url).toBe('http://post.example/old');
  });

  it('of one part alone has no boundary', async () => {
    const { headers, body: content } = htmlPart(PAGE, { charset: 'windows-1252' });
    const { source, format } = await imported(`${[...EXPLORER, ...headers].join('\r\n')}\r\n\r\n${content}`);
    expect([source.text, format]).toEqual([TEXT, 'mhtml']);
  });

  it('in base64, with bare line feeds, is read as well', async () => {
    const lines = archive([PICTURE, htmlPart(PAGE, { isBase64: true })]).replaceAll('\r\n', '\n');
    expect((await imported(lines)).source.text).toBe(TEXT);
  });

  it('in binary, with pictures that no text has, is not taken for data', async () => {
    const picture = Buffer.from(Array.from({ length: 20_000 }, (_, at) => at % 256)).toString('latin1');
    const raw: Part = {
      headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: binary'],
      body: picture,
    };
    const page: Part = {
      headers: ['Content-Type: text/html', 'Content-Transfer-Encoding: binary'],
      body: Buffer.from(PAGE).toString('latin1'),
    };
    expect((await imported(archive([raw, page]))).source.text).toBe(TEXT);
  });

  it('is the part that it names as its start, not a frame before it', async () => {
    const advert = `<html><body><p>${'Buy two lamps and get a third. '.repeat(20)}</p></body></html>`;
    const frame = htmlPart(advert, { more: ['Content-ID: <frame-2@mhtml.blink>'] });
    const page = htmlPart(PAGE, { more: ['Content-ID: <frame-1@mhtml.blink>'] });
    const start = 'multipart/related; type="text/html"; start="<frame-1@mhtml.blink>";';
    expect((await imported(archive([frame, page], CHROME, start))).source.text).toBe(TEXT);
  });

  it('whose page is frames is the frame that holds an article', async () => {
    const frames = htmlPart(
      '<html><frameset cols="20%,80%"><frame src="a"><frame src="b"></frameset></html>',
    );
    const menu = htmlPart('<html><body><a href="/">Home</a> <a href="/news">All the news</a></body></html>');
    expect((await imported(archive([frames, menu, htmlPart(PAGE)]))).source.text).toBe(TEXT);
  });

  it('with alternatives inside is read through them', async () => {
    const inner = `${BOUNDARY}-inner`;
    const alternatives: Part = {
      headers: [`Content-Type: multipart/alternative; boundary=${inner}`],
      body: body([{ headers: ['Content-Type: text/plain'], body: 'Short.' }, htmlPart(PAGE)], inner),
    };
    expect((await imported(archive([alternatives, PICTURE]))).source.text).toBe(TEXT);
  });

  it('that was cut off is read as far as it goes', async () => {
    const whole = archive([htmlPart(PAGE), PICTURE]);
    expect((await imported(whole.slice(0, whole.indexOf('image/png')))).source.text).toBe(TEXT);
  });

  it('is read in the encoding that the reader picks', async () => {
    const page = htmlPart(PAGE, { charset: 'windows-1252' });
    const mislabelled = {
      ...page,
      headers: page.headers.map((line) => line.replace('windows-1252', 'koi8-r')),
    };
    expect((await imported(archive([mislabelled]), 'windows-1252')).source.text).toBe(TEXT);
  });

  it('shows the shadow trees that Chrome saved', async () => {
    const page = PAGE.replace(
      `<p>${SECOND}</p>`,
      `<x-p><template shadowmode="open"><p>${SECOND}</p></template>Old</x-p>`,
    );
    expect((await imported(archive([htmlPart(page)]))).source.text).toBe(TEXT);
  });
});

const failureOf = async (content: string): Promise<string> => {
  const result = await run(content);
  return result.ok ? 'imported' : result.failure.code;
};

describe('refused with a reason is', () => {
  it.each([
    ['an archive without a page', archive([PICTURE]), 'no-article'],
    [
      'an archive whose page is navigation',
      archive([htmlPart('<a href="/">Home</a> <a href="/b">News of today</a>')]),
      'no-article',
    ],
    [
      'one without a boundary',
      `${CHROME.join('\r\n')}\r\nContent-Type: multipart/related\r\n\r\nx`,
      'unreadable-archive',
    ],
    [
      'one whose boundary is nowhere',
      archive([htmlPart(PAGE)]).replaceAll(`--${BOUNDARY}`, '--other'),
      'unreadable-archive',
    ],
    [
      'one of very many parts',
      archive(Array.from({ length: 10_001 }, () => PICTURE).map((part) => ({ ...part, body: '' }))),
      'too-complex',
    ],
    [
      'a page in it that declares entities',
      archive([htmlPart(`<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x "y">]>${PAGE}`)]),
      'unsafe-xml',
    ],
  ])('%s', async (_what, content, code) => {
    expect(await failureOf(content)).toBe(code);
  });

  it('one that nests without end, at once', async () => {
    const nested = Array.from(
      { length: 2000 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    ).join('');
    expect(
      await failureOf(
        `${CHROME.join('\r\n')}\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n${nested}`,
      ),
    ).toBe('too-complex');
  });
});

it('leaves a text that begins with headers of its own alone', async () => {
  const { format } = await imported(
    Buffer.from('From: Mara\nSubject: The ferry\n\nThe ferry ran aground on Friday.\n'),
  );
  expect(format).toBe('text');
});
