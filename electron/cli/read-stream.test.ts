import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readStream } from './read-stream.ts';

function* endless(): Generator<Uint8Array> {
  for (;;) yield new Uint8Array(1000);
}

describe('readStream', () => {
  it('joins what comes', async () => {
    const read = await readStream(Readable.from([Buffer.from('Fire '), Buffer.from('out.')]));
    expect(read.ok && Buffer.from(read.value).toString()).toBe('Fire out.');
  });

  it('stops where there is too much', async () => {
    expect(await readStream(Readable.from(endless()), 5000)).toMatchObject({
      failure: { code: 'too-large' },
    });
  });

  it('says that it could not be read', async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error('gone')) });
    expect(await readStream(broken)).toMatchObject({ failure: { code: 'unreadable-file' } });
  });
});
