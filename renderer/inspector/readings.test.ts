import { expect, test } from 'vitest';
import { sampleGroup } from '../../shared/differences/sample-group.ts';
import type { SupportLevel } from '../../shared/differences/difference.ts';
import { passageId } from '../../shared/text/passage.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { readSources } from '../store/derived.ts';
import { sampleSource } from '../store/sample-project.ts';
import { readingsOf } from './readings.ts';

const SIGLA = ['A', 'B', 'C', 'D', 'E'];
const records = SIGLA.map(sampleSource);
const sources = readSources(
  Object.fromEntries(records.map((record) => [record.id, record])),
  Object.fromEntries(
    records.map(({ sha256, siglum }) => [sha256, textOf([`${siglum} saw the weir burst at noon.`])]),
  ),
);

const groupWith = (levels: readonly SupportLevel[]) => {
  const passages = SIGLA.map((siglum) => passageId(siglum, 1));
  return sampleGroup('G1', passages, {
    support: levels.map((level) => ({ level, missing: [] })),
    wording: { passage: passageId('C', 1), start: 0, end: 5 },
  });
};

test('the one whose words are the wording is first, then who says all, a part, the contrary and nothing of it', () => {
  const readings = readingsOf(sources, groupWith(['silent', 'full', 'full', 'contradicts', 'part']));
  expect(readings.map(({ siglum }) => siglum)).toEqual(['C', 'B', 'E', 'D', 'A']);
  expect(readings.map(({ isWording }) => isWording)).toEqual([true, false, false, false, false]);
});

test('statements of one passage with the same support are one reading, with another support two', () => {
  const A1 = passageId('A', 1);
  const members = [0, 10, 20].map((start) => ({ passage: A1, start, end: start + 5 }));
  const levels = ['full', 'full', 'part'] as const;
  const group = sampleGroup('G1', [A1], {
    members,
    support: levels.map((level) => ({ level, missing: [] })),
  });
  expect(readingsOf(sources, group).map(({ statements }) => statements)).toEqual([
    [
      { start: 0, end: 5 },
      { start: 10, end: 15 },
    ],
    [{ start: 20, end: 25 }],
  ]);
});
