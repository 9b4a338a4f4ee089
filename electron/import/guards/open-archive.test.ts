import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/contract/result.ts';
import { type ArchiveLimits, openArchive } from './open-archive.ts';
import { type ZipEntry, zipBytes } from './zip-bytes.ts';

const MEGABYTE = 1024 * 1024;
const text = (content: string): Buffer => Buffer.from(content);

/** 10 MB of zeros, packed once: ten kilobytes. */
const zeros = Buffer.alloc(10 * MEGABYTE);
const packedZeros = { bytes: deflateRawSync(zeros), crc: crc32(zeros), size: zeros.length };

/** Opens an archive and reads all of it, one after the other, until something is refused. */
const readAll = async (
  bytes: Uint8Array,
  limits?: Partial<ArchiveLimits>,
): Promise<Result<Record<string, string>>> => {
  const opened = await openArchive(bytes, limits);
  if (!opened.ok) return opened;
  const contents: [string, string][] = [];
  for (const { name, read } of opened.value) {
    const content = await read();
    if (!content.ok) return content;
    contents.push([name, Buffer.from(content.value).toString()]);
  }
  return { ok: true, value: Object.fromEntries(contents) };
};

const refusalOf = async (
  entries: readonly ZipEntry[] | Uint8Array,
  limits?: Partial<ArchiveLimits>,
): Promise<string> => {
  const read = await readAll(entries instanceof Uint8Array ? entries : zipBytes(entries), limits);
  if (read.ok) return 'read';
  expect(read.failure.message).toMatch(/^This archive /);
  expect(read.failure.hint).not.toBe('');
  return read.failure.code;
};

describe('openArchive', () => {
  it('reads the files of an honest archive, packed and stored, and leaves folders out', async () => {
    const bytes = zipBytes([
      { name: 'mimetype', content: text('application/example'), method: 0 },
      { name: 'sources/', mode: 0o40755 },
      { name: 'sources/größe 1.txt', content: text('Über die Fähre. '.repeat(500)) },
      { name: 'empty.txt' },
    ]);
    expect(await readAll(bytes)).toEqual({
      ok: true,
      value: {
        mimetype: 'application/example',
        'sources/größe 1.txt': 'Über die Fähre. '.repeat(500),
        'empty.txt': '',
      },
    });
  });

  it('reads an archive that lies inside a larger buffer', async () => {
    const bytes = zipBytes([{ name: 'a.txt', content: text('ferry') }]);
    const larger = Buffer.concat([Buffer.alloc(100, 1), bytes, Buffer.alloc(100, 1)]);
    expect(await readAll(larger.subarray(100, 100 + bytes.length))).toEqual({
      ok: true,
      value: { 'a.txt': 'ferry' },
    });
  });

  it('gives an archive inside as bytes, unopened', async () => {
    const inner = zipBytes([{ name: '../escape.txt', content: text('out') }]);
    const opened = await openArchive(zipBytes([{ name: 'inner.zip', content: inner }]));
    const content = opened.ok ? await opened.value[0]?.read() : undefined;
    expect(content?.ok === true && Buffer.compare(content.value, inner)).toBe(0);
  });

  it.each([
    '/etc/passwd',
    '../up.txt',
    'a/../../up.txt',
    'a/..',
    '..',
    'a\\b.txt',
    '..\\up.txt',
    'C:/windows/win.ini',
    'c:secret.txt',
    'nul\0.txt',
    'line\nbreak.txt',
    'a//b.txt',
    './a.txt',
    '',
    '/',
  ])('refuses the name %j', async (name) =>
    expect(await refusalOf([{ name: 'good.txt', content: text('ferry') }, { name }])).toBe('unsafe-archive'),
  );

  it('checks every name before it gives anything to read', async () => {
    const opened = await openArchive(zipBytes([{ name: 'good.txt' }, { name: '../bad.txt' }]));
    expect(opened.ok).toBe(false);
  });

  it.each([
    ['a symbolic link', 0o120777],
    ['a device', 0o020666],
    ['a pipe', 0o010644],
    ['a socket', 0o140755],
  ])('refuses %s', async (_what, mode) =>
    expect(await refusalOf([{ name: 'a.txt', content: text('/etc/passwd'), mode }])).toBe('unsafe-archive'),
  );

  it.each([[['a.txt', 'a.txt']], [['a.txt', 'A.TXT']], [['a', 'a/']], [['\u00e9.txt', 'e\u0301.txt']]])(
    'refuses names that are one file to some system: %j',
    async (names) => expect(await refusalOf(names.map((name) => ({ name })))).toBe('unsafe-archive'),
  );

  it('refuses what is locked with a password', async () => {
    expect(await refusalOf([{ name: 'a.txt', content: text('secret'), flags: 1 }])).toBe('encrypted-archive');
    expect(await refusalOf([{ name: 'a.txt', content: text('secret'), flags: 0x41 }])).toBe(
      'unreadable-archive',
    );
  });

  it('refuses 100,000 entries without listing them', async () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}.txt`, method: 0 }));
    expect(await refusalOf(entries)).toBe('too-large');
  });
});

describe('a bomb', () => {
  it('of zeros is stopped at its first file, by ratio', async () =>
    expect(
      await refusalOf(Array.from({ length: 500 }, (_, at) => ({ name: `${at}`, packed: packedZeros }))),
    ).toBe('unsafe-archive'));

  it('that keeps under the ratio is stopped by what it holds in all', async () => {
    const entries = Array.from({ length: 60 }, (_, at) => ({ name: `${at}`, packed: packedZeros }));
    expect(await refusalOf(entries, { maxRatio: 2000 })).toBe('too-large');
    expect(await refusalOf(entries.slice(0, 4), { maxRatio: 2000, maxTotalBytes: 40 * MEGABYTE })).toBe(
      'read',
    );
  });

  it('read side by side is stopped by what it holds in all', async () => {
    const opened = await openArchive(
      zipBytes(['a', 'b', 'c'].map((name) => ({ name, packed: packedZeros }))),
      { maxRatio: 2000, maxTotalBytes: 20 * MEGABYTE },
    );
    const read = await Promise.all(opened.ok ? opened.value.map((entry) => entry.read()) : []);
    expect(read.filter((content) => content.ok)).toHaveLength(2);
  });

  it('in one large file is stopped by its size', async () =>
    expect(
      await refusalOf([{ name: 'a', packed: packedZeros }], { maxRatio: 2000, maxEntryBytes: MEGABYTE }),
    ).toBe('too-large'));

  it('that says it is small is stopped where it said it would end', async () =>
    expect(await refusalOf([{ name: 'a', packed: packedZeros, declaredSize: 10 }], { maxRatio: 2000 })).toBe(
      'unsafe-archive',
    ));

  it('that says it holds nothing is stopped too', async () =>
    expect(await refusalOf([{ name: 'a', packed: packedZeros, declaredSize: 0 }])).toBe('unsafe-archive'));

  it('of many names for the same bytes is refused', async () => {
    const noise = { bytes: Buffer.from(deflateRawSync(text('ferry'.repeat(9)))), crc: 0, size: 45 };
    const entries = Array.from({ length: 5000 }, (_, at) => ({
      name: `${at}`,
      packed: { ...noise, bytes: Buffer.alloc(200_000) },
      overlaps: at > 0,
    }));
    expect(await refusalOf(entries)).toBe('unsafe-archive');
  });

  it('inside a bomb stays packed', async () => {
    const inner = zipBytes(Array.from({ length: 20 }, (_, at) => ({ name: `${at}`, packed: packedZeros })));
    const read = await readAll(
      zipBytes(Array.from({ length: 20 }, (_, at) => ({ name: `${at}.zip`, content: inner }))),
    );
    expect(read.ok && Object.keys(read.value)).toHaveLength(20);
  });
});

describe('a damaged archive', () => {
  const whole = zipBytes([{ name: 'a.txt', content: text('The ferry left at noon. '.repeat(50)) }]);

  it('is refused wherever it was cut off', async () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(await refusalOf(whole.subarray(0, length)), `${length} bytes`).toBe('unreadable-archive');
  });

  it.each([
    ['a file that is shorter than it says', [{ name: 'a', content: text('ferry'), declaredSize: 50 }]],
    ['another method', [{ name: 'a', content: text('ferry'), method: 12 }]],
    ['a wrong checksum', [{ name: 'a', packed: { bytes: deflateRawSync(text('ferry')), crc: 7, size: 5 } }]],
    ['bytes that are not packed', [{ name: 'a', packed: { bytes: text('ferry'), crc: 7, size: 5 } }]],
  ])('is refused with %s', async (_what, entries) =>
    expect(await refusalOf(entries)).toBe('unreadable-archive'),
  );

  it('with any byte changed answers, and never throws', async () => {
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      expect(typeof (await readAll(flipped)).ok).toBe('boolean');
    }
  });
});
