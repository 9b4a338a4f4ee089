import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comparison } from '../../shared/differences/comparison.ts';
import type { Support } from '../../shared/differences/difference.ts';
import type { ClaimId } from '../../shared/project/ids.ts';
import type { ClaimRecord } from '../../shared/project/records.ts';
import { quote } from '../../shared/text/quotation.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { appStore, updateProject } from '../store/app-store.ts';
import { sampleSource, sampleState } from '../store/sample-project.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { createShortfallLoader, loadShortfalls } from './load-shortfalls.ts';
import type { WordsOfStatement } from './protocol.ts';

const TEXT = textOf(['The toll rises.']);
const SOURCE = sampleSource('A', 1);
const CLAIM: ClaimRecord = {
  kind: 'claim',
  id: 'claim-1' as ClaimId,
  status: 'open',
  wording: 'The toll rises in May.',
  rationale: '',
  evidence: [{ source: SOURCE.id, quotation: quote(TEXT.text, { start: 0, end: 15 }), stance: 'supports' }],
  order: 1,
  createdAt: 0,
};
const ITEM = { words: CLAIM.wording, statement: { passage: 'A1', start: 0, end: 15 } };
const PART: Support = { level: 'part', missing: [{ kind: 'date', text: 'May' }] };
const FULL: Support = { level: 'full', missing: [] };

const comparison: Comparison = { sources: [], links: [], groups: [], sequence: [], independent: 0 };

beforeEach(() =>
  appStore.setState(
    sampleState({
      records: { [SOURCE.id]: SOURCE, [CLAIM.id]: CLAIM },
      texts: { [SOURCE.sha256]: TEXT },
      comparison,
    }),
  ),
);
afterEach(() => appStore.setState(INITIAL_STATE));

const change = (part: Partial<ClaimRecord>): void =>
  updateProject(({ records }) => ({ records: { ...records, [CLAIM.id]: { ...CLAIM, ...part } } }));

const lacking = (): (readonly string[])[] | undefined =>
  appStore
    .getState()
    .project?.shortfalls.get(CLAIM.id)
    ?.shortfalls.map(({ missing }) => missing.map(({ text }) => text));

/** A worker that answers the same to every question. */
const answering = (answer: Support | null) =>
  vi.fn((items: readonly WordsOfStatement[]) => Promise.resolve(items.map(() => answer)));

describe('loadShortfalls', () => {
  it('asks once for the same words, and again for others, of which it says aloud what they change', async () => {
    const ask = answering(PART);
    await loadShortfalls(ask, [CLAIM.id]);
    change({ rationale: 'It was in the paper.' });
    await loadShortfalls(ask, [CLAIM.id]);
    expect(ask.mock.calls).toEqual([[[ITEM]]]);
    expect(lacking()).toEqual([['May']]);
    expect(appStore.getState().announcement).toBe('');
    change({ wording: 'The toll rises.' });
    await loadShortfalls(answering(FULL), [CLAIM.id]);
    expect(lacking()).toEqual([]);
    expect(appStore.getState().announcement).toBe('No evidence is found to fall short');
  });

  it('asks nothing for a claim without evidence that supports it', async () => {
    const ask = answering(PART);
    change({ evidence: CLAIM.evidence.map((item) => ({ ...item, stance: 'mentions' })) });
    await loadShortfalls(ask, [CLAIM.id]);
    expect(ask).not.toHaveBeenCalled();
    expect(lacking()).toEqual([]);
  });

  it('drops an answer to words that were changed meanwhile, and one of another comparison', async () => {
    await loadShortfalls(
      (items) => {
        change({ wording: 'The toll rises.' });
        return answering(PART)(items);
      },
      [CLAIM.id],
    );
    expect(lacking()).toBeUndefined();
    await loadShortfalls(
      (items) => {
        updateProject(() => ({ comparison: { ...comparison } }));
        return answering(PART)(items);
      },
      [CLAIM.id],
    );
    expect(lacking()).toBeUndefined();
  });

  it('keeps what was known while a new comparison is under way, and nothing where none will come', async () => {
    await loadShortfalls(answering(PART), [CLAIM.id]);
    change({ wording: 'The toll rises in June.' });
    updateProject(() => ({ align: { kind: 'running', percent: 0 } }));
    await loadShortfalls(answering(null), [CLAIM.id]);
    expect(lacking()).toEqual([['May']]);
    updateProject(() => ({ align: { kind: 'stopped' } }));
    await loadShortfalls(answering(null), [CLAIM.id]);
    expect(lacking()).toEqual([]);
    expect(appStore.getState().announcement).toBe('');
  });
});

describe('createShortfallLoader', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('asks at once for what is not known, and after a pause in typing for what changes', async () => {
    const ask = answering(PART);
    const want = createShortfallLoader(ask);
    want(CLAIM.id);
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(1);
    for (const wording of ['The toll r', 'The toll ri', 'The toll ris']) {
      change({ wording });
      want(CLAIM.id);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(ask.mock.calls[1]?.[0][0]?.words).toBe('The toll ris');
  });
});
