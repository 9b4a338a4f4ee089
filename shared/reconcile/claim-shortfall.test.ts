import { describe, expect, it } from 'vitest';
import type { Support } from '../differences/difference.ts';
import type { ClaimId, SourceId } from '../project/ids.ts';
import type { ClaimEvidence, ClaimRecord, Stance } from '../project/records.ts';
import { quote } from '../text/quotation.ts';
import { shortfallOf } from './claim-shortfall.ts';
import { madeSources } from './sample-comparison.ts';

const SOURCES = madeSources({
  A: ['The toll is 40 kroner. It rises in May.'],
  B: ['The toll rises.'],
  C: ['No toll is taken.'],
}).map(({ siglum, text, passages }) => ({ id: `source-${siglum}` as SourceId, siglum, text, passages }));

/** Support as it would be found for "The toll of 40 kroner rises in May". */
const SUPPORT: Readonly<Record<string, Support>> = {
  A1: { level: 'part', missing: [{ kind: 'date', text: 'in May' }] },
  A2: { level: 'part', missing: [{ kind: 'figure', text: '40 kroner' }] },
  B1: {
    level: 'part',
    missing: [
      { kind: 'figure', text: '40 kroner' },
      { kind: 'date', text: 'in May' },
    ],
  },
  C1: { level: 'contradicts', missing: [] },
};
const FULL: Support = { level: 'full', missing: [] };

const quoting = (siglum: string, words: string, stance: Stance = 'supports'): ClaimEvidence => {
  const source = SOURCES.find((known) => known.siglum === siglum);
  if (source === undefined) throw new Error(`No source ${siglum}`);
  const start = source.text.indexOf(words);
  return { source: source.id, quotation: quote(source.text, { start, end: start + words.length }), stance };
};

const shortfalls = (...evidence: readonly ClaimEvidence[]) => {
  const claim: ClaimRecord = {
    kind: 'claim',
    id: 'claim' as ClaimId,
    status: 'agreed',
    wording: 'The toll of 40 kroner rises in May.',
    rationale: '',
    evidence,
    order: 1,
    createdAt: 0,
  };
  return shortfallOf(claim, SOURCES, (words, passage) =>
    words === claim.wording ? (SUPPORT[passage] ?? FULL) : FULL,
  );
};

describe('shortfallOf', () => {
  it('tells what evidence lacks', () =>
    expect(shortfalls(quoting('A', 'The toll is 40 kroner.'), quoting('B', 'The toll rises.'))).toEqual([
      { evidence: 0, level: 'part', missing: [{ kind: 'date', text: 'in May' }] },
      { evidence: 1, level: 'part', missing: SUPPORT['B1']?.missing },
    ]));

  it('tells evidence that contradicts', () =>
    expect(shortfalls(quoting('C', 'No toll is taken.'))).toEqual([
      { evidence: 0, level: 'contradicts', missing: [] },
    ]));

  it('lets sentences of one quotation say it together', () =>
    expect(shortfalls(quoting('A', 'The toll is 40 kroner. It rises in May.'))).toEqual([]));

  it('asks nothing of evidence that supports nothing, or is not there', () => {
    expect(shortfalls(quoting('B', 'The toll rises.', 'mentions'))).toEqual([]);
    const gone = { ...quoting('B', 'The toll rises.'), source: 'source-Z' as SourceId };
    expect(shortfalls(gone)).toEqual([]);
  });
});
