import { expect, it } from 'vitest';
import { independentOrigins } from './independent-origins.ts';
import { sampleReadings } from './sample-readings.ts';

const origins = (...texts: readonly string[]): number =>
  independentOrigins(
    sampleReadings(
      'en',
      texts.map((text) => [text]),
    ),
  );

const COPY = 'The mill at Torsk burned down on Friday night after lightning struck its wooden roof.';
const OWN = 'Lightning set the wooden roof of the mill on fire, and by morning nothing was left.';

it.each([
  ['two reports in their own words', [COPY, OWN], 2],
  ['one copy printed three times', [COPY, COPY, COPY.toUpperCase()], 1],
  ['a copy with a word added', [COPY, COPY.replace('burned', 'has burned')], 1],
  ['a copy and two of their own', [COPY, OWN, COPY, 'Nobody was hurt when the mill burned.'], 3],
  ['a long report that quotes the copy', [COPY, `${OWN} ${COPY}`], 1],
  ['no report', [], 0],
])('%s', (_, texts, count) => {
  expect(origins(...texts)).toBe(count);
});

it('counts a Source once, whatever it says', () => {
  expect(independentOrigins(sampleReadings('en', [[COPY, OWN], ['Nobody was hurt.']]))).toBe(2);
});

it('joins Sources that a third one has both copies of', () => {
  expect(independentOrigins(sampleReadings('en', [[COPY], [OWN], [COPY, OWN]]))).toBe(1);
});
