import { describe, expect, it, vi } from 'vitest';
import type { ComparedSource, Findings } from '../../shared/differences/comparison.ts';
import type { Evidence } from '../../shared/align/alignment.ts';
import type { Support } from '../../shared/differences/difference.ts';
import { passageId } from '../../shared/text/passage.ts';
import { AlignClient } from './align-client.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

/** Stands in for the browser's Worker and lets a test answer in its place. */
class FakeWorker extends EventTarget {
  readonly asked: AlignRequest[] = [];
  terminated = false;
  postMessage(request: AlignRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  die(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
  answer(data: AlignAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const NOTHING: Findings = { links: [], groups: [], sequence: [], independent: 0 };
const SOURCES: readonly ComparedSource[] = [
  { siglum: 'A', language: 'en', publishedAt: null, text: 'The weir burst.', passages: [] },
];
const REQUEST = { key: 'a', sources: SOURCES, choices: { mustLink: [], cannotLink: [] } };
const PAIR = [passageId('A', 1), passageId('B', 1)] as const;
const EVIDENCE: Evidence = { terms: ['weir'], likeWords: [], figures: [], names: [], contributions: [] };
const WORDS = { words: 'The weir burst.', statement: { passage: PAIR[0], start: 0, end: 9 } };
const SILENT: Support = { level: 'silent', missing: [] };

const sourcesIn = (request: AlignRequest) => (request.kind === 'compare' ? request.sources : undefined);

const setUp = () => {
  const workers: FakeWorker[] = [];
  const listener = { onProgress: vi.fn(), onDone: vi.fn(), onFailed: vi.fn(), onRestarted: vi.fn() };
  const client = new AlignClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  }, listener);
  return { workers, listener, client };
};

describe('AlignClient', () => {
  it('keeps an idle worker for the next run', () => {
    const { workers, listener, client } = setUp();
    client.start(REQUEST);
    workers[0]?.answer({ run: 1, kind: 'done', findings: NOTHING });
    client.start(REQUEST);
    expect(workers).toHaveLength(1);
    expect(listener.onDone).toHaveBeenCalledTimes(1);
  });

  it('sends Sources once as long as the worker lives and they stay the same', () => {
    const { workers, client } = setUp();
    client.start(REQUEST);
    workers[0]?.answer({ run: 1, kind: 'done', findings: NOTHING });
    client.start(REQUEST);
    workers[0]?.answer({ run: 2, kind: 'done', findings: NOTHING });
    client.start({ ...REQUEST, key: 'b' });
    client.start({ ...REQUEST, key: 'b' });
    expect(workers.map(({ asked }) => asked.map(sourcesIn))).toEqual([[SOURCES, null, SOURCES], [SOURCES]]);
  });

  it('sends Sources again after a run that failed', () => {
    const { workers, client } = setUp();
    client.start(REQUEST);
    workers[0]?.answer({ run: 1, kind: 'failed', message: 'out of memory' });
    client.start(REQUEST);
    expect(workers[0]?.asked.map(sourcesIn)).toEqual([SOURCES, SOURCES]);
  });

  it('ends a busy worker when a newer run begins, and hears nothing more of the old one', () => {
    const { workers, listener, client } = setUp();
    client.start(REQUEST);
    client.start(REQUEST);
    expect(workers[0]?.terminated).toBe(true);
    workers[0]?.answer({ run: 1, kind: 'done', findings: NOTHING });
    expect(listener.onDone).not.toHaveBeenCalled();
    workers[1]?.answer({ run: 2, kind: 'done', findings: NOTHING });
    expect(listener.onDone).toHaveBeenCalledWith({ sources: SOURCES, ...NOTHING });
  });

  it('begins again in another worker where one dies, says so, and gives up when that dies too', () => {
    const { workers, listener, client } = setUp();
    client.start(REQUEST);
    workers[0]?.die('out of memory');
    expect(listener.onRestarted).toHaveBeenCalledTimes(1);
    expect(workers[0]?.terminated).toBe(true);
    expect(workers[1]?.asked).toEqual([
      { kind: 'compare', run: 2, sources: SOURCES, choices: REQUEST.choices },
    ]);
    workers[1]?.die('out of memory');
    expect(listener.onFailed).toHaveBeenCalledWith('out of memory');
    client.start(REQUEST);
    workers[2]?.answer({ run: 3, kind: 'done', findings: NOTHING });
    expect(listener.onDone).toHaveBeenCalledTimes(1);
  });

  it('does not count on a worker that died while it was idle', () => {
    const { workers, listener, client } = setUp();
    client.warmUp();
    workers[0]?.die('the script was not found');
    expect(listener.onFailed).not.toHaveBeenCalled();
    client.start(REQUEST);
    expect(workers[1]?.asked).toHaveLength(1);
  });

  it('hears nothing of a worker that it ended itself', () => {
    const { workers, listener, client } = setUp();
    client.start(REQUEST);
    client.start(REQUEST);
    workers[0]?.die('late');
    expect(listener.onRestarted).not.toHaveBeenCalled();
    expect(listener.onFailed).not.toHaveBeenCalled();
  });

  it('says why a run failed and can run again', () => {
    const { workers, listener, client } = setUp();
    client.start(REQUEST);
    workers[0]?.answer({ run: 1, kind: 'failed', message: 'out of memory' });
    expect(listener.onFailed).toHaveBeenCalledWith('out of memory');
    client.start(REQUEST);
    expect(workers[0]?.asked).toHaveLength(2);
  });

  it('asks the worker that compared for evidence, and keeps questions apart', async () => {
    const { workers, client } = setUp();
    client.start(REQUEST);
    workers[0]?.answer({ run: 1, kind: 'done', findings: NOTHING });
    const first = client.explain([PAIR]);
    const second = client.explain([PAIR, PAIR]);
    expect(workers[0]?.asked.slice(1)).toEqual([
      { kind: 'explain', question: 1, items: [PAIR] },
      { kind: 'explain', question: 2, items: [PAIR, PAIR] },
    ]);
    workers[0]?.answer({ question: 2, kind: 'explained', found: [null, EVIDENCE] });
    workers[0]?.answer({ question: 1, kind: 'explained', found: [EVIDENCE] });
    expect(await first).toEqual([EVIDENCE]);
    expect(await second).toEqual([null, EVIDENCE]);
  });

  it('asks how far Statements bear out words, apart from what it asks about Links', async () => {
    const { workers, client } = setUp();
    client.start(REQUEST);
    workers[0]?.answer({ run: 1, kind: 'done', findings: NOTHING });
    const evidence = client.explain([PAIR]);
    const support = client.supportOf([WORDS]);
    expect(workers[0]?.asked.at(-1)).toEqual({ kind: 'support', question: 1, items: [WORDS] });
    workers[0]?.answer({ question: 1, kind: 'supported', found: [SILENT] });
    workers[0]?.answer({ question: 1, kind: 'explained', found: [EVIDENCE] });
    expect(await support).toEqual([SILENT]);
    expect(await evidence).toEqual([EVIDENCE]);
    const unanswered = client.supportOf([WORDS, WORDS]);
    client.start(REQUEST);
    client.stop();
    expect(await unanswered).toEqual([null, null]);
  });

  it('leaves the worker alone for a question, and answers without evidence where it is ended', async () => {
    const { workers, client } = setUp();
    expect(await client.explain([PAIR])).toEqual([null]);
    client.start(REQUEST);
    workers[0]?.answer({ run: 1, kind: 'done', findings: NOTHING });
    client.start(REQUEST);
    const asked = client.explain([PAIR]);
    expect(workers[0]?.terminated).toBe(false);
    client.stop();
    expect(await asked).toEqual([null]);
    expect(workers).toHaveLength(1);
  });
});
