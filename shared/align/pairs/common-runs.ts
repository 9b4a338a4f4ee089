import type { WordSequences } from '../passages/collect-rows.ts';

/** Words of each Passage that are compared; a longer run than this says nothing more. */
const MAX_WORDS = 200;

const previousWords = new Uint16Array(MAX_WORDS + 1);
const previousTelling = new Uint16Array(MAX_WORDS + 1);

/**
 * The longest run of words that two Passages have in common: its length in words, and the most telling words of any common run.
 */
export const commonRuns = (
  { starts, stems, isTelling }: WordSequences,
  a: number,
  b: number,
): { readonly words: number; readonly telling: number } => {
  const from = starts[a] ?? 0;
  const end = Math.min(starts[a + 1] ?? 0, from + MAX_WORDS);
  const fromB = starts[b] ?? 0;
  const width = Math.min(MAX_WORDS, (starts[b + 1] ?? 0) - fromB);
  previousWords.fill(0, 0, width + 1);
  previousTelling.fill(0, 0, width + 1);
  let words = 0;
  let telling = 0;
  for (let i = from; i < end; i += 1) {
    const stem = stems[i];
    // From the right, so that the row before is still there to be read.
    for (let j = width; j > 0; j -= 1) {
      if (stems[fromB + j - 1] !== stem) {
        previousWords[j] = 0;
        previousTelling[j] = 0;
        continue;
      }
      const run = (previousWords[j - 1] ?? 0) + 1;
      const tellingRun = (previousTelling[j - 1] ?? 0) + (isTelling[i] ?? 0);
      previousWords[j] = run;
      previousTelling[j] = tellingRun;
      if (run > words) words = run;
      if (tellingRun > telling) telling = tellingRun;
    }
  }
  return { words, telling };
};
