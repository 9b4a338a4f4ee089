import { CHECKPOINT_EVERY } from './progress.ts';
import type { ReadPassage } from './read-source.ts';
import { addVector, VECTOR_LENGTH } from './word-vectors.ts';

/**
 * The one way in which meaning enters the aligner: Passages → vectors whose cosine says how alike two Passages are. The shipped
 * one is `wordVectorEncoder`; a sentence encoder that the reader supplies is another. The model has to be trained with the
 * encoder that it is used with.
 */
export interface Encoder {
  /** Components of a vector. */
  readonly dimensions: number;
  /**
   * The vectors of all Passages one after the other, `dimensions` numbers each. They need not have unit length; zero says that
   * nothing is known of a Passage. `weightOf` gives how telling a stem is, by its id. `checkpoint` may throw to stop.
   */
  readonly encode: (
    passages: readonly ReadPassage[],
    weightOf: (stem: number) => number,
    checkpoint: () => void,
  ) => Float32Array;
}

/** The mean of the vectors of a Passage's words, weighed by how telling they are. */
export const wordVectorEncoder: Encoder = {
  dimensions: VECTOR_LENGTH,
  encode: (passages, weightOf, checkpoint) => {
    const vectors = new Float32Array(passages.length * VECTOR_LENGTH);
    for (const [at, { words }] of passages.entries()) {
      if (at % CHECKPOINT_EVERY === 0) checkpoint();
      const own = vectors.subarray(at * VECTOR_LENGTH, (at + 1) * VECTOR_LENGTH);
      for (const { row, stem } of words.words) if (row >= 0) addVector(own, row, weightOf(stem));
    }
    return vectors;
  },
};
