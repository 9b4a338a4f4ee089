import { describe, expect, it } from 'vitest';
import type { ClaimId, LinkChoiceId, ProjectId } from '../../shared/project/ids.ts';
import type { ProjectRecords, SourceRecord } from '../../shared/project/records.ts';
import { quote } from '../../shared/text/quotation.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { choicesOf, passageAt, readSources } from './derived.ts';
import { sampleSource } from './sample-project.ts';

const sourceText = (text: string): SourceText => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, aside: false }],
  metadata: { title: null, outlet: null, author: null, publishedAt: null, url: null, language: 'en' },
});

const TEXTS = {
  ['a'.repeat(64)]: sourceText('The weir burst at noon. Nobody was hurt.'),
  ['b'.repeat(64)]: sourceText('No one came to harm. The weir gave way around midday.'),
};

const RECORDS: ProjectRecords = {
  p: { kind: 'project', id: 'p' as ProjectId, title: 'Weir', createdAt: 0 },
  a: sampleSource('A', 2),
  b: sampleSource('B', 1),
};

const sources = readSources(RECORDS, TEXTS);
const at = (siglum: 'A' | 'B', words: string) => {
  const { record, text } = sources.find((read) => read.record.siglum === siglum) ?? sources[0]!;
  const start = text.text.indexOf(words);
  return { source: record.id, quotation: quote(text.text, { start, end: start + words.length }) };
};

describe('readSources', () => {
  it('follows the order of the panes and leaves out what is not loaded', () => {
    expect(sources.map(({ record }) => record.siglum)).toEqual(['B', 'A']);
    expect(readSources(RECORDS, {})).toEqual([]);
  });
});

describe('passageAt', () => {
  it('finds the passage that shares most with a quotation', () => {
    expect(passageAt(sources, at('A', 'Nobody was hurt'))).toBe('A2');
    expect(passageAt(sources, at('A', 'noon. Nobody was hurt.'))).toBe('A2');
  });
});

describe('asides', () => {
  it('leave every other passage where the reader’s quotations find it', () => {
    const text = textOf(['Share this. Print it.', 'The weir burst at noon. Nobody was hurt.']);
    const range = { start: text.text.indexOf('Nobody'), end: text.text.length };
    const read = (asides: SourceRecord['asides']) =>
      readSources(
        { ...RECORDS, a: { ...sampleSource('A', 2), asides } },
        { ...TEXTS, ['a'.repeat(64)]: text },
      );
    const quoted = { source: sampleSource('A', 2).id, quotation: quote(text.text, range) };
    for (const asides of [{}, { 0: true }, { 0: false, 1: true }])
      expect(passageAt(read(asides), quoted)).toBe('A4');
  });
});

describe('choicesOf', () => {
  it('turns the reader’s verdicts into pairs and holds the evidence of a claim together', () => {
    const choices = choicesOf(
      {
        ...RECORDS,
        no: {
          kind: 'link-choice',
          id: 'no' as LinkChoiceId,
          a: at('A', 'The weir burst'),
          b: at('B', 'No one came'),
          verdict: 'rejected',
          byHand: false,
          createdAt: 1,
        },
        claim: {
          kind: 'claim',
          id: 'claim' as ClaimId,
          status: 'agreed',
          wording: '',
          rationale: '',
          evidence: [
            { ...at('A', 'Nobody'), stance: 'supports' },
            { ...at('B', 'harm'), stance: 'contradicts' },
            { ...at('B', 'midday'), stance: 'mentions' },
          ],
          order: 0,
          createdAt: 2,
        },
      },
      sources,
    );
    expect(choices).toEqual({
      mustLink: [
        ['A2', 'B1'],
        ['A2', 'B2'],
      ],
      cannotLink: [['A1', 'B1']],
      together: [['A2', 'B1', 'B2']],
    });
  });
});
