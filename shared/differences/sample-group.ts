import type { PassageId } from '../text/passage.ts';
import type { Group } from './comparison.ts';
import type { Support } from './difference.ts';

/** A Group of whole made-up Passages, one at least, that all support the wording of the first, for tests of what is made of Groups. */
export const sampleGroup = (id: string, passages: readonly PassageId[], rest: Partial<Group> = {}): Group => {
  const members = passages.map((passage) => ({ passage, start: 0, end: 1 }));
  const [wording] = members;
  if (wording === undefined) throw new RangeError('A Group has at least one Passage');
  return {
    id,
    passages,
    members,
    perhaps: [],
    status: 'agree',
    differences: [],
    wording,
    support: members.map((): Support => ({ level: 'full', missing: [] })),
    independent: members.length,
    ...rest,
  };
};
