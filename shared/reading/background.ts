import background from './background.json';

/** `stem frequency stem frequency …` → a map. */
const readFrequencies = (table: string): Map<string, number> => {
  const cells = table.split(' ');
  const frequencies = new Map<string, number>();
  for (let at = 0; at + 1 < cells.length; at += 2) frequencies.set(cells[at] ?? '', Number(cells[at + 1]));
  return frequencies;
};

const frequencies = readFrequencies(background.stems);

/** Stems seen in fewer documents are left out of the table; they count as this rare. */
const RARE = 1.5;

/** Log of how rare a stem is in news at large. */
export const backgroundIdf = (stem: string): number =>
  Math.log((background.documents + 1) / ((frequencies.get(stem) ?? RARE) + 0.5));
