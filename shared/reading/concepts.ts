import concepts from '../languages/lexicons/en-concepts.json';
import { stemOf } from './stem.ts';

/** English stem → the concept that it stands for in news; a stem of two concepts belongs to the first. */
const readConcepts = (): ReadonlyMap<string, string> => {
  const byStem = new Map<string, string>();
  for (const [concept, words] of Object.entries(concepts)) {
    for (const word of words.split(' ')) {
      const stem = stemOf(word, 'en');
      if (!byStem.has(stem)) byStem.set(stem, concept);
    }
  }
  return byStem;
};

let byStem: ReadonlyMap<string, string> | undefined;

/**
 * What different outlets write one thing with, brought to one key: "quake", "temblor" → `= earthquake`. A stem of no
 * concept is its own key.
 */
export const conceptKey = (englishStem: string): string => {
  byStem ??= readConcepts();
  const concept = byStem.get(englishStem);
  return concept === undefined ? englishStem : `= ${concept}`;
};
