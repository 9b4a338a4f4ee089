import { describe, expect, it } from 'vitest';
import { recordSchema } from './records.ts';

const quotation = { start: 0, end: 4, exact: 'Fire', prefix: '', suffix: ' at', colourOfInk: 'blue' };

describe('recordSchema', () => {
  it('keeps fields that it does not know, at every depth', () => {
    const tagging = {
      kind: 'tagging',
      id: 'a',
      tag: 't',
      source: 's',
      quotation,
      memo: '',
      createdAt: 1,
      mood: 'calm',
    };
    expect(recordSchema.parse(tagging)).toEqual(tagging);
    const evidence = [{ source: 's', quotation, stance: 'supports', weight: 2 }];
    const claim = {
      kind: 'claim',
      id: 'c',
      status: 'agreed',
      wording: '',
      rationale: '',
      evidence,
      order: 1,
      createdAt: 1,
    };
    expect(recordSchema.parse(claim)).toEqual(claim);
    const passage = { source: 's', quotation, seen: true };
    const choice = {
      kind: 'link-choice',
      id: 'l',
      a: passage,
      b: passage,
      verdict: 'rejected',
      byHand: false,
      createdAt: 1,
    };
    expect(recordSchema.parse(choice)).toEqual(choice);
  });

  it.each([
    ['an unknown kind', { kind: 'scribble', id: 'a' }],
    [
      'a colour that is none',
      { kind: 'tag', id: 't', name: 'x', color: 9, parent: null, order: 0, digit: null },
    ],
    ['an empty id', { kind: 'project', id: '', title: '', createdAt: 0 }],
    [
      'a quotation before the start',
      {
        kind: 'tagging',
        id: 'a',
        tag: 't',
        source: 's',
        quotation: { ...quotation, start: -1 },
        memo: '',
        createdAt: 1,
      },
    ],
  ])('refuses %s', (_what, record) => {
    expect(recordSchema.safeParse(record).success).toBe(false);
  });
});
