import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportedText } from './import-messages.ts';
import { importBytes } from './import-file.ts';

const ARTICLE =
  'The ferry “Alma” ran aground near Sandvik on Friday.\n\nAll 212 passengers are safe — the café on deck was flooded.\n';

const run = (content: string | Uint8Array, fileName = 'a.txt', encoding: string | null = null) =>
  importBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content, {
    fileName,
    encoding,
  });

const imported = async (
  content: string | Uint8Array,
  fileName?: string,
  encoding?: string | null,
): Promise<ImportedText> => {
  const result = await run(content, fileName, encoding);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

const failure = async (content: string | Uint8Array, encoding: string | null = null) => {
  const result = await run(content, 'a.txt', encoding);
  if (result.ok) throw new Error('imported after all');
  return result.failure;
};

describe('importBytes', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])(
    'reads %s, with and without a mark',
    async (encoding) => {
      const expected = ARTICLE.trim();
      expect((await imported(iconv.encode(ARTICLE, encoding))).source.text).toBe(expected);
      if (encoding.startsWith('utf')) {
        const marked = await imported(iconv.encode(ARTICLE, encoding, { addBOM: true }));
        expect(marked.source.text).toBe(expected);
        expect(marked.encoding).toBe(encoding);
      }
    },
  );

  it('reads Latin-1', async () => {
    const text =
      'Die Fähre nach Öland läuft früh aus. Über 200 Gäste müssen nun länger warten, sagte der Bürgermeister.';
    expect((await imported(iconv.encode(text, 'latin1'))).source.text).toBe(text);
  });

  it('does not lose a whole UTF-8 file to one broken character', async () => {
    const bytes = Buffer.concat([
      Buffer.from(ARTICLE),
      Buffer.from([0x93]),
      Buffer.from(' Später mehr – morgen.'),
    ]);
    const { source, encoding } = await imported(bytes);
    expect(encoding).toBe('utf-8');
    expect(source.text).toContain('“Alma”');
    expect(source.text.match(/\uFFFD/g)).toHaveLength(1);
  });

  it('obeys the encoding that the reader picks', async () => {
    expect(
      (await imported(iconv.encode('Паром сел на мель.', 'koi8-r'), 'a.txt', 'koi8-r')).source.text,
    ).toBe('Паром сел на мель.');
    expect((await failure('x', 'klingon-8')).code).toBe('unknown-encoding');
  });

  it('normalises line ends', async () => {
    expect((await imported('One is here.\r\rTwo is there.\r\n')).source.text).toBe(
      'One is here.\n\nTwo is there.',
    );
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty-file', /empty/],
    ['white space', ' \n\t\n ', 'empty-file', /no text/],
    ['a PDF', '%PDF-1.7 …', 'unsupported-format', /PDF/],
    [
      'a DOCX',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('word/document.xml')]),
      'unsupported-format',
      /DOCX/,
    ],
    ['an archive', Buffer.from('PK\u0003\u0004 some/file'), 'unsupported-format', /zip/],
    ['bytes', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), 'binary-file', /data/],
  ])('refuses %s and says so', async (_, content, code, message) => {
    const refused = await failure(content);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(message);
    expect(refused.hint).not.toBe('');
  });

  it('refuses what the wrong encoding leaves unreadable', async () => {
    expect(
      (await failure(iconv.encode('Überall ähnlich öde Äcker. ÄÖÜäöüßÄÖÜäöüß', 'latin1'), 'utf-8')).code,
    ).toBe('undecodable');
  });

  it('refuses more text than the window can hold', async () => {
    const result = await importBytes(new TextEncoder().encode(ARTICLE), {
      fileName: 'a.txt',
      encoding: null,
      maxLength: 50,
    });
    expect(result).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  });

  it('refuses what can only be too long before it reads it, in any encoding', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'windows-1252'])
      for (const length of [51, 5000, 3_000_000]) {
        const bytes = iconv.encode('é'.repeat(length), encoding);
        const result = await importBytes(bytes, { fileName: 'a.txt', encoding: null, maxLength: 50 });
        expect(result, `${length} in ${encoding}`).toMatchObject({ failure: { code: 'too-large' } });
      }
  });

  it('reads a text of many pieces as one of few', async () => {
    const text = 'Größe 渡船 🚢 '.repeat(200_000).trim();
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])
      expect((await imported(iconv.encode(text, encoding, { addBOM: true }))).source.text).toBe(text);
  });

  it('refuses a text of more lines than any article', async () => {
    expect((await failure('a\n'.repeat(1_000_001))).code).toBe('too-complex');
  });

  it('names the format by content, not by name', async () => {
    expect(
      (await imported('<!doctype html><html><body><p>' + ARTICLE.repeat(4) + '</p></body></html>', 'a.txt'))
        .format,
    ).toBe('html');
    expect((await imported('# Ferry aground\n\nAll are safe.', 'a.txt')).format).toBe('markdown');
    expect((await imported(ARTICLE, 'a.html')).format).toBe('text');
  });
});
