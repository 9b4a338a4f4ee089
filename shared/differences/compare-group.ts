import type { AlignedGroup, GroupMember } from '../align/alignment.ts';
import { packFor } from '../languages/packs.ts';
import { hasPart } from '../languages/pack.ts';
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
    readings.filter((_, at) => support[at]?.level === 'full').map(({ siglum }) => siglum),
  );
  if (supporters.size >= 2) return 'agree';
  return canBeCompared(readings) ? 'differ' : 'not-compared';
};

/** Whether negations and opposites could be found: all Readings are in one language, of which they are known. */
const canBeCompared = (readings: readonly Reading[]): boolean => {
  const packs = new Set(readings.map(({ language }) => packFor(language)));
  return (
    packs.size === 1 && [...packs].every((pack) => hasPart(pack, 'negation') && hasPart(pack, 'opposites'))
  );
};

/** The same Readers, each Reading made once: Groups overlap, and what is worked out of a Reading is kept with it. */
export const rememberingReaders = (readers: Readers): Readers => {
  const known = new Map<string, Reading>();
  const remembered = (key: string, make: () => Reading): Reading => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  const passage: Readers['passage'] = (id) => remembered(id, () => readers.passage(id));
  return {
    passage,
    statement: (member) => {
      const whole = passage(member.passage);
      if (member.start === whole.start && member.end === whole.end) return whole;
      return remembered(memberKey(member), () => readers.statement(member));
    },
    before: readers.before,
  };
};

/** Names a Statement. */
export const memberKey = ({ passage, start, end }: GroupMember): string =>
  `${passage}:${String(start)}-${String(end)}`;
