/** Words of each Passage that are compared; a longer run than this says nothing more. */
const MAX_WORDS = 200;

const previousWords = new Uint16Array(MAX_WORDS + 1);
const previousTelling = new Uint16Array(MAX_WORDS + 1);

/**
 * The longest run of words that two sequences of stems have in common: its length in words, and the most telling words of any
 * common run. `tellingOf` marks the words of `left` that are telling.
 */
export const commonRuns = (
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  tellingOf: ArrayLike<number>,
): { readonly words: number; readonly telling: number } => {
  const width = Math.min(MAX_WORDS, right.length);
  previousWords.fill(0, 0, width + 1);
  previousTelling.fill(0, 0, width + 1);
  let words = 0;
  let telling = 0;
  for (let i = 0; i < left.length && i < MAX_WORDS; i += 1) {
    const stem = left[i];
    const isTelling = tellingOf[i] ?? 0;
    // From the right, so that the row before is still there to be read.
    for (let j = width; j > 0; j -= 1) {
      if (right[j - 1] !== stem) {
        previousWords[j] = 0;
        previousTelling[j] = 0;
        continue;
      }
      const run = (previousWords[j - 1] ?? 0) + 1;
      const tellingRun = (previousTelling[j - 1] ?? 0) + isTelling;
      previousWords[j] = run;
      previousTelling[j] = tellingRun;
      if (run > words) words = run;
      if (tellingRun > telling) telling = tellingRun;
    }
  }
  return { words, telling };
};
