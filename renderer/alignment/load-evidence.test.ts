import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Evidence, Link, PassagePair } from '../../shared/align/alignment.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import { passageId } from '../../shared/text/passage.ts';
import { appStore, updateProject } from '../store/app-store.ts';
import { sampleState } from '../store/sample-project.ts';
import { INITIAL_STATE, NO_EVIDENCE } from '../store/state.ts';
import { linkName, loadEvidence } from './load-evidence.ts';

const link = (a: number, b: number): Link => ({
  a: passageId('A', a),
  b: passageId('B', b),
  score: 0.9,
  state: 'proposed',
});
const evidenceOf = (term: string): Evidence => ({
  terms: [term],
  likeWords: [],
  figures: [],
  names: [],
  contributions: [],
});

const comparison: Comparison = {
  sources: [],
  links: [link(1, 1), link(2, 2)],
  groups: [],
  sequence: [],
  independent: 0,
};

beforeEach(() => appStore.setState(sampleState({ records: {}, texts: {}, comparison })));
afterEach(() => appStore.setState(INITIAL_STATE));

const known = () => appStore.getState().project?.evidence;

/** A worker that answers when the test says so. */
const slowWorker = () => {
  const settles: ((evidence: readonly (Evidence | null)[]) => void)[] = [];
  const explain = vi.fn(
    (_pairs: readonly PassagePair[]) =>
      new Promise<readonly (Evidence | null)[]>((settle) => settles.push(settle)),
  );
  return { explain, answer: (at: number, evidence: readonly (Evidence | null)[]) => settles[at]?.(evidence) };
};

describe('loadEvidence', () => {
  it('asks once for what is not known or on its way', async () => {
    const { explain, answer } = slowWorker();
    const first = loadEvidence(explain, [link(1, 1)]);
    expect(known()?.get('A1 B1')).toBe('loading');
    const second = loadEvidence(explain, [link(1, 1), link(2, 2)]);
    answer(0, [evidenceOf('weir')]);
    answer(1, [evidenceOf('mayor')]);
    await Promise.all([first, second]);
    await loadEvidence(explain, comparison.links);
    expect(explain.mock.calls).toEqual([[[['A1', 'B1']]], [[['A2', 'B2']]]]);
    expect(comparison.links.map((one) => known()?.get(linkName(one)))).toEqual([
      evidenceOf('weir'),
      evidenceOf('mayor'),
    ]);
  });

  it('asks again for what was missing', async () => {
    const { explain, answer } = slowWorker();
    const first = loadEvidence(explain, [link(1, 1)]);
    answer(0, [null]);
    await first;
    expect(known()?.get('A1 B1')).toBe('missing');
    const second = loadEvidence(explain, [link(1, 1)]);
    answer(1, [evidenceOf('weir')]);
    await second;
    expect(known()?.get('A1 B1')).toEqual(evidenceOf('weir'));
  });

  it('drops an answer that comes when another comparison is in view', async () => {
    const { explain, answer } = slowWorker();
    const asked = loadEvidence(explain, [link(1, 1)]);
    updateProject(() => ({ comparison: { ...comparison }, evidence: NO_EVIDENCE }));
    answer(0, [evidenceOf('stale')]);
    await asked;
    expect(known()).toEqual(new Map());
  });
});
