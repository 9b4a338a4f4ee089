import { describe, expect, it } from 'vitest';
import type { Comparison } from '../differences/comparison.ts';
import { passageId } from '../text/passage.ts';
import { citationText } from './citation.ts';
import { citerOf } from './citer.ts';
import { madeSources } from './sample-comparison.ts';
import { singleStatements } from './single-statements.ts';

describe('singleStatements', () => {
  const sources = madeSources({
    A: ['Why did it sink?', 'The hull was old.'],
    B: ['The hull had rusted for years.', 'A band played.'],
  });
  const comparison: Comparison = {
    sources,
    links: [],
    groups: [],
    sequence: [
      { kind: 'single', passage: passageId('A', 1), perhaps: [] },
      { kind: 'single', passage: passageId('A', 2), perhaps: [passageId('B', 1)] },
      { kind: 'group', group: 'G1' },
      { kind: 'single', passage: passageId('B', 2), perhaps: [] },
    ],
    independent: 2,
  };

  it('lists what one source alone states, and who may report it too', () => {
    const items = singleStatements(comparison, citerOf(sources));
    expect(items.map(({ statement, perhaps }) => [statement, perhaps.map(citationText).join(' ')])).toEqual([
      ['The hull was old.', 'B¶1'],
      ['A band played.', ''],
    ]);
    for (const { independent, citations } of items) expect([independent, citations.length]).toEqual([1, 1]);
  });
});
