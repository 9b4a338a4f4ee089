import { expect, test } from 'vitest';
import { splitPassages } from '../../shared/reading/split-passages.ts';
import { quote } from '../../shared/text/quotation.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import type { ClaimEvidence } from '../../shared/project/records.ts';
import { sampleSource } from '../store/sample-project.ts';
import { shortfallsAloud, shownShortfalls } from './shown-shortfalls.ts';

const TEXT = textOf(['The toll rises.', 'It is 40 kroner.']);
const SOURCE = { record: sampleSource('A', 1), text: TEXT, passages: splitPassages(TEXT, 'A') };

const quoting = (start: number, end: number): ClaimEvidence => ({
  source: SOURCE.record.id,
  quotation: quote(TEXT.text, { start, end }),
  stance: 'supports',
});

const [RISES, KRONER] = [quoting(0, 15), quoting(17, 33)];
const KNOWN = {
  shortfalls: [
    { evidence: KRONER, level: 'silent', missing: [{ kind: 'words', text: 'rises' }] },
    {
      evidence: RISES,
      level: 'part',
      missing: [
        { kind: 'figure', text: '40 kroner' },
        { kind: 'date', text: 'May' },
      ],
    },
  ],
} as const;

const shown = (...evidence: readonly ClaimEvidence[]): string =>
  shortfallsAloud(shownShortfalls({ evidence }, KNOWN, [SOURCE]));

test('names what each piece of evidence lacks, in the order of the evidence', () =>
  expect(shown(RISES, KRONER)).toBe('A¶1 misses: 40 kroner, May; A¶2 says nothing of the wording'));

test('keeps to what is evidence for the claim now', () => {
  expect(shown(RISES)).toBe('A¶1 misses: 40 kroner, May');
  expect(shown({ ...RISES, stance: 'mentions' })).toBe('No evidence is found to fall short');
  expect(shownShortfalls({ evidence: [RISES] }, undefined, [SOURCE])).toEqual([]);
});
