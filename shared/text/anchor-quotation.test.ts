import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuotation } from './anchor-quotation.ts';
import { quote } from './quotation.ts';

const OLD =
  'The bridge opened on Monday. It cost 40 million crowns, the mayor said. The bridge opened late. Nobody was hurt.';

const quotationOf = (exact: string, from = 0) => {
  const start = OLD.indexOf(exact, from);
  return quote(OLD, { start, end: start + exact.length });
};

const found = (text: string, exact: string, from = 0): string | null => {
  const range = anchorQuotation(text, quotationOf(exact, from));
  return range && text.slice(range.start, range.end);
};

describe('anchorQuotation', () => {
  it('finds it at its old place', () => {
    expect(found(OLD, 'It cost 40 million crowns')).toBe('It cost 40 million crowns');
  });

  it('finds it after text was put before', () => {
    expect(found(`Correction added. ${OLD}`, 'Nobody was hurt')).toBe('Nobody was hurt');
  });

  it('takes the one of two equal phrases that has the old context', () => {
    const text = `An update, longer than the first sentence by far, stands here now. ${OLD}`;
    const second = OLD.indexOf('The bridge opened', 5);
    expect(anchorQuotation(text, quotationOf('The bridge opened', 5))?.start).toBe(
      text.length - OLD.length + second,
    );
  });

  it('does not trust a few letters that stand at the old place by chance', () => {
    const text = `It is so that ${OLD}`;
    const quotation = quote(OLD, { start: 29, end: 31 });
    expect(quotation.exact).toBe('It');
    expect(anchorQuotation(text, quotation)?.start).toBe(29 + 14);
  });

  it('sees past typography and white space', () => {
    const text = OLD.replace('It cost 40 million', 'It  cost\n40 million');
    expect(found(text, 'It cost 40 million crowns')).toBe('It  cost\n40 million crowns');
  });

  it('finds it after small changes of wording', () => {
    const text = `News. ${OLD.replace('40 million crowns', '45 million krona')}`;
    expect(found(text, 'It cost 40 million crowns, the mayor said')).toBe(
      'It cost 45 million krona, the mayor said',
    );
  });

  it('gives up rather than guess', () => {
    expect(
      found('Rain fell all week and the harvest was poor in the valleys.', 'It cost 40 million crowns'),
    ).toBeNull();
    expect(found('A bridge.', 'Monday')).toBeNull();
  });

  it('re-anchors exactly whatever is put before or after', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(OLD.length - 13), (before, after, start) => {
        const text = before + OLD + after;
        const range = anchorQuotation(text, quote(OLD, { start, end: start + 12 }));
        expect(range && text.slice(range.start, range.end)).toBe(OLD.slice(start, start + 12));
      }),
    );
  });
});
