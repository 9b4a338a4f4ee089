import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSources } from '../differences/compare-sources.ts';
import type { Comparison } from '../differences/comparison.ts';
import type { ClaimId, SourceId } from '../project/ids.ts';
import type { AnyRecord, ClaimRecord, ProjectRecords, SourceRecord } from '../project/records.ts';
import { siglumAt } from '../text/siglum.ts';
import { NO_METADATA, textOf } from '../text/sample-text.ts';
import { splitPassages } from '../reading/split-passages.ts';
import { draftClaim } from './draft-claim.ts';
import {
  draftSummary,
  type StatementItem,
  type SummaryDocument,
  type SummarySource,
} from './draft-summary.ts';
import { quote } from '../text/quotation.ts';

/** Reports of one event that agree, differ, contradict each other and stand alone, in any mixture. */
const SENTENCES = [
  'The mill at Torsk burned down on Friday night.',
  'Fire destroyed the Torsk mill on Friday night.',
  'The owner puts the damage at €2.5 million.',
  'The damage is put at €4 million by the owner.',
  'The miller, Ona Pell, is in hospital.',
  'Ona Pell, the miller, was taken to a hospital.',
  'A new mill will be built.',
  'No new mill will be built.',
  'The town council meets on Monday.',
] as const;

const idAt = (place: number): SourceId => `source-${place}` as SourceId;

const sourceOf = (sentences: readonly string[], place: number): SummarySource => {
  const { text, blocks } = textOf(sentences);
  return { id: idAt(place), siglum: siglumAt(place), text, blocks };
};

const compared = (sources: readonly SummarySource[]): Comparison =>
  compareSources(
    sources.map(({ siglum, text, blocks }) => ({
      siglum,
      language: 'en',
      publishedAt: null,
      text,
      passages: splitPassages({ text, blocks, metadata: NO_METADATA }, siglum),
    })),
    { mustLink: [], cannotLink: [] },
  );

const recordOf = ({ siglum }: SummarySource, place: number): SourceRecord => ({
  kind: 'source',
  id: idAt(place),
  siglum,
  sha256: 'a'.repeat(64),
  fileName: 'mill.txt',
  title: 'Mill',
  outlet: null,
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
  order: place,
  addedAt: 0,
  asides: {},
});

/** A Claim on a Group as the window makes it. */
const claimOn = (
  comparison: Comparison,
  sources: readonly SummarySource[],
  at: number,
): ClaimRecord | null => {
  const group = comparison.groups[at];
  if (group === undefined) return null;
  const passages = group.passages.flatMap((passage) => {
    const place = comparison.sources.findIndex(({ passages: all }) => all.some(({ id }) => id === passage));
    const range = comparison.sources[place]?.passages.find(({ id }) => id === passage);
    const text = sources[place]?.text ?? '';
    return range === undefined ? [] : [{ passage, source: idAt(place), quotation: quote(text, range) }];
  });
  return draftClaim({ id: `claim-${at}` as ClaimId, group, passages, order: at, now: 0 });
};

const keyed = (records: readonly AnyRecord[]): ProjectRecords =>
  Object.fromEntries(records.map((record) => [record.id, record]));

const statementsIn = ({ agreed, single, setAside }: SummaryDocument): readonly StatementItem[] => [
  ...agreed,
  ...single,
  ...setAside,
];

const reports = fc.array(fc.subarray([...SENTENCES], { minLength: 1 }), { minLength: 1, maxLength: 4 });

const summaryOf = (
  texts: readonly (readonly string[])[],
  claimed: readonly number[],
  wording: string | null,
) => {
  const sources = texts.map(sourceOf);
  const comparison = compared(sources);
  const claims = claimed
    .map((at) => claimOn(comparison, sources, at))
    .filter((claim) => claim !== null)
    .map((claim) => (wording === null ? claim : { ...claim, wording }));
  const records = keyed([...sources.map(recordOf), ...claims]);
  const summary = draftSummary({
    title: 'Mill',
    records,
    comparison,
    sources,
    independentCount: sources.length,
  });
  return { summary, comparison, sources, claims };
};

describe('draftSummary', () => {
  it('holds no sentence that no source and no reader wrote, and cites each', () => {
    fc.assert(
      fc.property(reports, fc.uniqueArray(fc.nat(5)), fc.option(fc.lorem()), (texts, claimed, wording) => {
        const { summary, sources, claims } = summaryOf(texts, claimed, wording);
        const written = (words: string): boolean =>
          words === wording || sources.some(({ text }) => text.includes(words));
        for (const { statement, citations, against } of statementsIn(summary)) {
          expect(written(statement), statement).toBe(true);
          expect(citations.length + against.length).toBeGreaterThan(0);
        }
        for (const { question, sides, claim } of summary.disputed) {
          // What is compared is named in one word where the reader has not worded it.
          if (claim === null) expect(question).toMatch(/^\p{Lu}[\p{Ll} ]{2,30}$/u);
          else expect(claims.map((made) => made.wording)).toContain(question);
          for (const { words, citations } of sides) {
            for (const part of words.split(' / ')) expect(written(part), part).toBe(true);
            expect(citations.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells every passage once: in its group, in a claim, or alone', () => {
    fc.assert(
      fc.property(reports, fc.uniqueArray(fc.nat(5)), (texts, claimed) => {
        const { summary, comparison, claims } = summaryOf(texts, claimed, null);
        const open = [...summary.disputed, ...summary.agreed].filter(({ claim }) => claim === null);
        expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
        expect(open.length + summary.settled).toBe(comparison.groups.length);
        const alone = comparison.sequence.filter(({ kind }) => kind !== 'group');
        expect(summary.single.filter(({ claim }) => claim === null)).toHaveLength(alone.length);
        const told = [...summary.disputed, ...statementsIn(summary)].filter(({ claim }) => claim !== null);
        expect(new Set(told.map(({ claim }) => claim))).toEqual(new Set(claims.map(({ id }) => id)));
        expect(told).toHaveLength(claims.length);
      }),
      { numRuns: 60 },
    );
  });

  it('puts both sides of a conflict beside each other', () => {
    const { summary } = summaryOf(
      [
        [SENTENCES[0], SENTENCES[2]],
        [SENTENCES[1], SENTENCES[3]],
      ],
      [],
      null,
    );
    expect(
      summary.disputed.map(({ question, sides }) => [question, sides.map(({ words }) => words)]),
    ).toEqual([['Amount', ['€2.5 million', '€4 million']]]);
  });
});
