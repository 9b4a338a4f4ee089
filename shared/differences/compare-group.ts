import type { AlignedGroup } from '../align/alignment.ts';
import { hasPart } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { comparableParts } from './comparable-parts.ts';
import { compareReadings } from './compare-readings.ts';
import type { GroupComparison, GroupStatus } from './difference.ts';
import type { Readers, Reading } from './reading.ts';
import type { SupportOf } from './support.ts';
import { createGroupWording, type WordedGroup } from './word-group.ts';

/** Compares the Readings of one Group, and chooses the words to be quoted for it. */
export type CompareGroup = (group: Pick<AlignedGroup, 'members' | 'passages'>) => GroupComparison;

export const createGroupComparer = (readers: Readers, supportOf: SupportOf): CompareGroup => {
  const wordGroup = createGroupWording(readers, supportOf);
  return ({ members, passages }) => {
    const readings = members.map(readers.statement);
    const { status, differences } = compareReadings(readings, passages.map(readers.passage));
    const worded = wordGroup(members, differences);
    return { ...worded, differences, status: status === 'compatible' ? statusOf(readings, worded) : status };
  };
};

/** The status of Readings of which none contradicts another. */
const statusOf = (readings: readonly Reading[], { support }: WordedGroup): GroupStatus => {
  const sigla = new Set(readings.map(({ siglum }) => siglum));
  if (sigla.size < 2) return 'single';
  const supporters = new Set(
    readings
      .filter((reading, at) => support[at]?.level === 'full' && mayAgree(reading))
      .map(({ siglum }) => siglum),
  );
  if (supporters.size >= 2) return 'agree';
  return canBeCompared(readings) ? 'differ' : 'not-compared';
};

/** Without the negations of its language, a Reading may as well deny what it has the words of. */
const mayAgree = ({ language }: Reading): boolean => hasPart(packFor(language), 'negation');

/** Whether negations and opposites could be looked for between some Sources at least. */
const canBeCompared = (readings: readonly Reading[]): boolean => {
  const { never } = comparableParts(readings);
  return !never.includes('negation') && !never.includes('opposite');
};
