import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding } from '../../../shared/project/diff.ts';
import { textOf } from '../../../shared/text/sample-text.ts';
import { codeOf, expectOk, newStore, sampleSource } from '../test-project.ts';

describe('sources', () => {
  const bytes = new TextEncoder().encode('The quay burned until noon.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = 'The quay burned until noon.';
  const source = textOf([text]);

  it('are kept with their bytes and read again', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.keepSource(sha256, 'txt', bytes, source));
    expect(expectOk(await store.readSource({ sha256 }))).toEqual(source);
    expect(new Uint8Array(await readFile(join(folder, 'sources', `${sha256}.txt`)))).toEqual(bytes);
  });

  it('are refused under a hash that is not theirs', async () => {
    const { store } = await newStore();
    expect(codeOf(await store.keepSource('0'.repeat(64), 'txt', bytes, source))).toBe('changed-file');
    expect(codeOf(await store.readSource({ sha256: '0'.repeat(64) }))).toBe('source-missing');
  });

  it('keep their text, and the same bytes read as another text become a second one', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.keepSource(sha256, 'txt', bytes, source));
    expectOk(await store.edit(adding(sampleSource(sha256))));
    const stored = join(folder, 'sources', `${sha256}.txt`);
    const { ino } = await stat(stored);
    expectOk(await store.keepSource(sha256, 'txt', bytes, source));
    expect((await stat(stored)).ino).toBe(ino);
    const other = { ...source, text: 'Other words' };
    expect(expectOk(await store.keepSource(sha256, 'txt', bytes, other))).toEqual({ textVersion: 2 });
    expect(expectOk(await store.keepSource(sha256, 'txt', bytes, other))).toEqual({ textVersion: 2 });
    expect(expectOk(await store.readSource({ sha256 }))).toEqual(source);
    expect(expectOk(await store.readSource({ sha256, textVersion: 2 }))).toEqual(other);
  });
});
