import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Channel, channels } from '../../shared/contract/channels.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { dispatch, type Handlers } from './dispatch.ts';
import { codeOf } from './test-project.ts';

const unasked = Object.fromEntries(
  Object.keys(channels).map((channel) => [
    channel,
    () => Promise.reject(new Error(`${channel} was not to be asked`)),
  ]),
) as unknown as Handlers;

const withHandler = (channel: Channel, handle: (input: never) => Promise<unknown>): Handlers => ({
  ...unasked,
  [channel]: handle,
});

afterEach(() => vi.restoreAllMocks());

describe('dispatch', () => {
  it.each([
    'library.delete',
    '',
    '__proto__',
    'constructor',
    'toString',
    7,
    null,
    undefined,
    ['library.list'],
  ])('refuses the unknown channel %j', async (channel) =>
    expect(codeOf(await dispatch(unasked, channel, {}))).toBe('unknown-channel'),
  );

  it.each([
    ['library.create', { title: 7 }],
    ['library.create', null],
    ['library.list', undefined],
    ['project.open', { project: '../elsewhere' }],
    ['source.read', { project: 'p', sha256: 'no hash' }],
    [
      'import.start',
      { project: 'p', files: Array.from({ length: 201 }, () => 'token'), encoding: null, forReview: false },
    ],
    ['address.open', { url: 'file:///etc/passwd' }],
    ['address.open', { url: 'javascript:alert(1)' }],
    ['project.edit', { project: 'p', writer: 'w', first: 1, edits: [{ diff: { added: {}, updated: {} } }] }],
    ['library.create', JSON.parse('{"title": "T", "__proto__": {"admin": true}}')],
  ])('refuses a request of the wrong shape on %s before anything is done: %j', async (channel, input) => {
    expect(codeOf(await dispatch(unasked, channel, input))).toBe('bad-input');
  });

  it('hands over what the schema knows, and answers the same way', async () => {
    const handle = vi.fn(() => Promise.resolve(ok({ saved: 'a.md', path: '/home/reader' })));
    const answer = await dispatch(withHandler('export.save', handle), 'export.save', {
      suggestedName: 'a',
      format: 'md',
      content: '',
      sudo: true,
    });
    expect(handle).toHaveBeenCalledWith({ suggestedName: 'a', format: 'md', content: '' });
    expect(answer).toEqual(ok({ saved: 'a.md' }));
  });

  it('passes an expected failure on as it is', async () => {
    const failure = fail('disk-full', 'The disk is full.', 'Make room.');
    expect(
      await dispatch(
        withHandler('library.list', () => Promise.resolve(failure)),
        'library.list',
        {},
      ),
    ).toEqual(failure);
  });

  it('turns an unexpected error and a wrong answer into a failure that tells nothing of the inside', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const throwing = withHandler('library.list', () => Promise.reject(new Error('/home/reader/secret')));
    const lying = withHandler('library.list', () => Promise.resolve(ok('no list')));
    for (const handlers of [throwing, lying]) {
      const result = await dispatch(handlers, 'library.list', {});
      expect(codeOf(result)).toBe('internal');
      expect(JSON.stringify(result)).not.toContain('secret');
    }
  });
});
