import { describe, expect, it } from 'vitest';
import type { Block } from '../text/source-text.ts';
import { comparisonLimits, missingJudgements } from './comparison-limits.ts';
import { madeSources } from './sample-comparison.ts';

const block = (kind: Block['kind'], aside = false): Block => ({ start: 0, end: 1, kind, aside });

describe('comparisonLimits', () => {
  it('names languages of which too little is known', () => {
    expect(missingJudgements('en')).toEqual([]);
    expect(missingJudgements('en-GB')).toEqual([]);
    expect(missingJudgements('fi')).toContain('negation');
    const [limit] = comparisonLimits(madeSources({ A: ['Silta suljettiin.'] }, 'fi'), []);
    expect(limit).toMatchObject({ kind: 'language', siglum: 'A', language: 'fi' });
  });

  it('counts table rows and asides of each source', () => {
    const sources = madeSources({ A: ['One.'], B: ['Two.'] });
    const blocks = [block('table-row'), block('table-row'), block('table-row', true), block('paragraph')];
    const limits = comparisonLimits(sources, [
      { id: null, siglum: 'A', text: '', blocks },
      { id: null, siglum: 'B', text: '', blocks: [block('paragraph', true)] },
    ]);
    expect(limits).toEqual([
      { kind: 'table-rows', siglum: 'A', count: 2 },
      { kind: 'asides', siglum: 'A', count: 1 },
      { kind: 'asides', siglum: 'B', count: 1 },
    ]);
  });
});
