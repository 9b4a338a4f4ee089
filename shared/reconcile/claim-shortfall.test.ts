import { describe, expect, it } from 'vitest';
import { createComparer } from '../differences/compare-sources.ts';
import type { Support } from '../differences/difference.ts';
import type { SourceId } from '../project/ids.ts';
import type { ClaimEvidence, Stance } from '../project/records.ts';
import { quote } from '../text/quotation.ts';
import { shortfallOf, supportingEvidence } from './claim-shortfall.ts';
import { madeSources } from './sample-comparison.ts';

const COMPARED = madeSources({
  A: ['The toll is 40 kroner. It rises in May.'],
  B: ['The toll rises. Nobody knows by how much.'],
  C: ['The toll is 50 kroner.'],
  D: ['Hens lay eggs.'],
});
const SOURCES = COMPARED.map((source) => ({ ...source, id: `source-${source.siglum}` as SourceId }));
const WORDING = 'The toll of 40 kroner rises in May.';

const quoting = (siglum: string, words: string, stance: Stance = 'supports'): ClaimEvidence => {
  const source = SOURCES.find((known) => known.siglum === siglum);
  if (source === undefined) throw new Error(`No source ${siglum}`);
  const start = source.text.indexOf(words);
  return { source: source.id, quotation: quote(source.text, { start, end: start + words.length }), stance };
};

const { supportOf } = createComparer(COMPARED);

const evidenceOf = (wording: string, ...evidence: readonly ClaimEvidence[]) =>
  supportingEvidence({ wording, evidence }, SOURCES);

/** The level of what falls short, and what it lacks. */
const shortfalls = (...evidence: readonly ClaimEvidence[]) =>
  evidenceOf(WORDING, ...evidence).flatMap((supporting) => {
    const support = supporting.statements.map((statement) => supportOf(WORDING, statement));
    const found = shortfallOf(supporting, support);
    return found === null ? [] : [[found.level, ...found.missing.map(({ text }) => text)]];
  });

describe('shortfallOf', () => {
  it('tells what evidence lacks', () =>
    expect(shortfalls(quoting('A', 'The toll is 40 kroner.'), quoting('B', 'The toll rises.'))).toEqual([
      ['part', 'rises', 'May'],
      ['part', '40 kroner', 'May'],
    ]));

  it('tells evidence that contradicts, and evidence that says nothing of it', () => {
    expect(shortfalls(quoting('C', 'The toll is 50 kroner.'))).toEqual([['contradicts']]);
    expect(shortfalls(quoting('D', 'Hens lay eggs.'))[0]?.[0]).toBe('silent');
  });

  it('lets sentences of one quotation say it together', () =>
    expect(shortfalls(quoting('A', 'The toll is 40 kroner. It rises in May.'))).toEqual([]));

  it('asks nothing of evidence that supports nothing, or is not there', () => {
    expect(shortfalls(quoting('B', 'The toll rises.', 'mentions'))).toEqual([]);
    const gone = { ...quoting('B', 'The toll rises.'), source: 'source-Z' as SourceId };
    expect(shortfalls(gone)).toEqual([]);
  });

  it('says nothing where the support of a passage is not known', () => {
    const [supporting] = evidenceOf(WORDING, quoting('B', 'The toll rises.'));
    const part: Support = { level: 'part', missing: [{ kind: 'date', text: 'May' }] };
    if (supporting === undefined) throw new Error('No evidence');
    expect(shortfallOf(supporting, [part])?.missing).toEqual(part.missing);
    expect(shortfallOf(supporting, [null])).toBeNull();
    expect(shortfallOf(supporting, [part, null])).toBeNull();
  });

  it('asks of a passage what is quoted of it', () => {
    const found = evidenceOf(WORDING, quoting('B', 'toll rises.'));
    expect(found.map(({ statements }) => statements)).toEqual([[{ passage: 'B1', start: 4, end: 15 }]]);
  });

  it('holds no whole article against its evidence', () => {
    const evidence = quoting('B', 'The toll rises.');
    expect(evidenceOf('a'.repeat(4000), evidence)).toHaveLength(1);
    expect(evidenceOf('a'.repeat(4001), evidence)).toEqual([]);
  });
});
