import { describe, expect, it } from 'vitest';
import type { ClaimId, SourceId } from '../project/ids.ts';
import type { ClaimRecord, SourceRecord } from '../project/records.ts';
import type { Group } from '../differences/comparison.ts';
import { type PassageId, passageId } from '../text/passage.ts';
import { type ClaimSource, draftClaim } from './draft-claim.ts';
import { madeDifference, madeGroup, madeSources } from './sample-comparison.ts';

const COMPARED = madeSources({
  A: ['The toll is 40 kroner, and rises in May. Nobody is glad.'],
  B: ['In May the toll of 40 kroner rises.'],
  C: ['The toll rises.'],
  D: ['The toll is 50 kroner.'],
});
const SOURCES = COMPARED.map(({ siglum, text, passages }): ClaimSource => ({
  id: `source-${siglum}` as SourceRecord['id'],
  siglum,
  text,
  passages,
}));
const GROUP = madeGroup(
  COMPARED,
  'G1',
  [
    ['A', 'The toll is 40 kroner'],
    ['A', 'Nobody is glad.', 'silent'],
    ['B', 'In May the toll of 40 kroner rises.'],
    ['C', 'The toll rises.', 'part', ['40 kroner']],
    ['D', 'The toll is 50 kroner.', 'contradicts'],
  ],
  {
    status: 'conflict',
    differences: [
      madeDifference(COMPARED, { type: 'money', severity: 'conflict', label: 'amount' }, [
        [
          ['A', '40 kroner'],
          ['B', '40 kroner'],
        ],
        [['D', '50 kroner']],
      ]),
    ],
  },
);

const drafted = (about: Group | PassageId, picked?: PassageId): ClaimRecord => {
  const claim = draftClaim({
    id: 'claim' as ClaimId,
    about,
    sources: SOURCES,
    ...(picked === undefined ? {} : { picked }),
    order: 1,
    now: 0,
  });
  if (claim === null) throw new Error('No claim was drafted');
  return claim;
};

const stances = ({ evidence }: ClaimRecord) =>
  evidence.map(({ source, quotation, stance }) => `${source} ${stance}: ${quotation.exact}`);

describe('draftClaim', () => {
  it("starts open from the group's wording, with the stances of support", () => {
    const claim = drafted(GROUP);
    expect(claim.status).toBe('open');
    expect(claim.wording).toBe('The toll is 40 kroner');
    expect(stances(claim)).toEqual([
      'source-A supports: The toll is 40 kroner',
      'source-A mentions: Nobody is glad.',
      'source-B supports: In May the toll of 40 kroner rises.',
      'source-C mentions: The toll rises.',
      'source-D contradicts: The toll is 50 kroner.',
    ]);
  });

  it('quotes the statements where they are in their sources', () => {
    for (const { source, quotation } of drafted(GROUP).evidence) {
      const text = SOURCES.find(({ id }) => id === source)?.text ?? '';
      expect(text.slice(quotation.start, quotation.end)).toBe(quotation.exact);
    }
  });

  it('from a picked reading, supports it by nobody who was not asked', () => {
    const claim = drafted(GROUP, passageId('D', 1));
    expect(claim.wording).toBe('The toll is 50 kroner.');
    expect(stances(claim)).toEqual([
      'source-A contradicts: The toll is 40 kroner',
      'source-A mentions: Nobody is glad.',
      'source-B contradicts: In May the toll of 40 kroner rises.',
      'source-C mentions: The toll rises.',
      'source-D supports: The toll is 50 kroner.',
    ]);
  });

  it('keeps the support where the picked reading has the words of the wording', () => {
    expect(stances(drafted(GROUP, passageId('A', 1)))).toEqual(stances(drafted(GROUP)));
  });

  it('settles a passage by itself on its own words', () => {
    const claim = drafted(passageId('A', 2));
    expect(claim.wording).toBe('Nobody is glad.');
    expect(stances(claim)).toEqual(['source-A supports: Nobody is glad.']);
  });

  it('makes nothing of words that no source has', () => {
    const about = passageId('Z', 1);
    const sources: readonly ClaimSource[] = [];
    expect(draftClaim({ id: 'claim' as ClaimId, about, sources, order: 1, now: 0 })).toBeNull();
    expect(draftClaim({ id: 'claim' as ClaimId, about: GROUP, sources, order: 1, now: 0 })).toBeNull();
  });

  it('knows sources by their own ids', () =>
    expect(drafted(GROUP).evidence[0]?.source).toBe('source-A' as SourceId));
});
