import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../text/quotation.ts';
import { textOf } from '../text/sample-text.ts';
import { applyDiff, reversed } from './diff.ts';
import type { ClaimId, LinkChoiceId, ProjectId, SourceId, TagId, TaggingId } from './ids.ts';
import { type ProjectRecords, recordsOfKind, type SourceRecord } from './records.ts';
import { replaceSource } from './replace-source.ts';

const OPENING = 'The ferry stopped on Monday.';
const TOLL = 'The company put the loss at 40 million crowns, a spokesman said.';
const NOBODY = 'Nobody was hurt in the accident at the north pier.';
const OLD = [OPENING, TOLL, NOBODY];

const from = textOf(OLD, { title: 'Ferry stopped', outlet: 'Post' });
const ID = 'source-a' as SourceId;

const source: SourceRecord = {
  kind: 'source',
  id: ID,
  siglum: 'A',
  sha256: 'a'.repeat(64),
  fileName: 'ferry.html',
  title: 'Ferry stopped',
  outlet: 'The Post',
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
  order: 1,
  addedAt: 1,
  asides: { '2': true },
};

const quotationOf = (part: string) => {
  const start = from.text.indexOf(part);
  return quote(from.text, { start, end: start + part.length });
};
const elsewhere = {
  source: 'source-b' as SourceId,
  quotation: { start: 0, end: 4, exact: 'Word', prefix: '', suffix: '' },
};

const records: ProjectRecords = Object.fromEntries(
  [
    { kind: 'project' as const, id: 'p' as ProjectId, title: 'Ferry', createdAt: 1 },
    source,
    ...[OPENING, TOLL, NOBODY].map((part, place) => ({
      kind: 'tagging' as const,
      id: `tagging-${place}` as TaggingId,
      tag: 'tag' as TagId,
      source: ID,
      quotation: quotationOf(part),
      memo: '',
      createdAt: 1,
    })),
    {
      kind: 'link-choice' as const,
      id: 'choice' as LinkChoiceId,
      a: { source: ID, quotation: quotationOf(NOBODY) },
      b: elsewhere,
      verdict: 'confirmed' as const,
      byHand: false,
      createdAt: 1,
    },
    {
      kind: 'claim' as const,
      id: 'claim' as ClaimId,
      status: 'agreed' as const,
      wording: '',
      rationale: '',
      evidence: [
        { ...elsewhere, stance: 'supports' as const },
        { source: ID, quotation: quotationOf(NOBODY), stance: 'supports' as const },
        { source: ID, quotation: quotationOf(TOLL), stance: 'supports' as const },
      ],
      order: 1,
      createdAt: 1,
    },
  ].map((record) => [record.id, record]),
);

const replacedBy = (paragraphs: readonly string[], title: string | null = 'Ferry stopped') => {
  const to = {
    sha256: 'b'.repeat(64),
    fileName: 'ferry-2.html',
    source: textOf(paragraphs, { title, outlet: 'Post' }),
  };
  const replacement = replaceSource(records, source, from, to);
  return { ...replacement, text: to.source.text, after: applyDiff(records, replacement.diff) };
};

const sourceIn = (after: ProjectRecords) => recordsOfKind(after, 'source')[0];

describe('replaceSource', () => {
  it('finds every quotation again where text was put before', () => {
    const { quotations, after, text } = replacedBy(['Corrected on Tuesday.', ...OLD]);
    expect(quotations.map(({ fate }) => fate)).toEqual(['same', 'same', 'same', 'same', 'same', 'same']);
    for (const { quotation } of recordsOfKind(after, 'tagging'))
      expect(text.slice(quotation.start, quotation.end)).toBe(quotation.exact);
    expect(sourceIn(after)).toMatchObject({ sha256: 'b'.repeat(64), asides: { '3': true } });
  });

  it('follows a small change of wording, and tells it', () => {
    const { quotations, after } = replacedBy([OPENING, TOLL.replace('40', '45'), NOBODY]);
    const reworded = quotations.filter(({ fate }) => fate === 'reworded');
    expect(reworded.map(({ on, from: was, to }) => [on, was.exact, to?.exact])).toEqual([
      ['tagging', TOLL, TOLL.replace('40', '45')],
      ['claim', TOLL, TOLL.replace('40', '45')],
    ]);
    expect(recordsOfKind(after, 'tagging')).toHaveLength(3);
  });

  it('reports what is lost with its old words, and takes away what stood on it', () => {
    const { quotations, after, diff } = replacedBy([OPENING, TOLL]);
    const lost = quotations.filter(({ fate }) => fate === 'lost');
    expect(lost.map(({ on, from: was }) => [on, was.exact])).toEqual([
      ['tagging', NOBODY],
      ['link-choice', NOBODY],
      ['claim', NOBODY],
    ]);
    expect(Object.keys(diff.removed).toSorted()).toEqual(['choice', 'tagging-2']);
    expect(recordsOfKind(after, 'claim')[0]?.evidence.map(({ quotation }) => quotation.exact)).toEqual([
      'Word',
      TOLL,
    ]);
    expect(sourceIn(after)?.asides).toEqual({});
  });

  it('takes the new title, and keeps what the reader corrected', () => {
    const { after } = replacedBy(OLD, 'Ferry runs again');
    expect(sourceIn(after)).toMatchObject({
      title: 'Ferry runs again',
      outlet: 'The Post',
      fileName: 'ferry-2.html',
    });
  });

  it('leaves the rest of the project alone, and undo brings all of it back', () => {
    const paragraph = fc.constantFrom(
      OPENING,
      TOLL,
      NOBODY,
      'An added line.',
      'The ferry stopped on Sunday.',
    );
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const { diff, after, quotations } = replacedBy(paragraphs);
        expect(applyDiff(after, reversed(diff))).toEqual(records);
        expect(after['p']).toBe(records['p']);
        expect(quotations).toHaveLength(6);
        for (const { source: id, quotation } of recordsOfKind(after, 'tagging'))
          expect([id, paragraphs.join('\n\n').slice(quotation.start, quotation.end)]).toEqual([
            ID,
            quotation.exact,
          ]);
      }),
    );
  });
});
