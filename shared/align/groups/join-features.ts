/** A Statement that may join a Group under way, and what speaks for it. */
export interface JoinMeasures {
  /** Mean, least and greatest score of the Statement with the members of other Sources. */
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
  /** The same for the scores of the Passages, without the greatest. */
  readonly meanOfPassages: number;
  readonly leastOfPassages: number;
  /** Weight of the concepts that most members have, and of those of them that the Statement has too. */
  readonly common: number;
  readonly held: number;
  /** The same for the concepts that all members have. */
  readonly commonToAll: number;
  readonly heldByAll: number;
  /** Weight of the concepts that the Statement shares with fewer than most members. */
  readonly shareWithFew: number;
  /** Greatest weight of a concept that it shares with most members. */
  readonly greatestHeld: number;
  readonly members: number;
  /** Number of Sources among the members. */
  readonly sources: number;
  /** Whether a member is of the Statement's Source. */
  readonly isSourceThere: boolean;
  /** Number of concepts of the Statement. */
  readonly length: number;
}

export interface JoinFeature {
  /** Name under which its weight is stored. */
  readonly name: string;
  readonly measure: (join: JoinMeasures) => number;
}

/** So that a Group whose members have nothing in common divides by something. */
const SMALL = 1e-6;

/** What is measured when a Statement may join a Group. Their weights are in `model.json`, by name. */
export const JOIN_FEATURES: readonly JoinFeature[] = [
  { name: 'mean score', measure: ({ mean }) => mean },
  { name: 'least score', measure: ({ least }) => least },
  { name: 'greatest score', measure: ({ greatest }) => greatest },
  { name: 'mean score of passages', measure: ({ meanOfPassages }) => meanOfPassages },
  { name: 'least score of passages', measure: ({ leastOfPassages }) => leastOfPassages },
  { name: 'share held of what most have', measure: ({ common, held }) => held / (common + SMALL) },
  { name: 'weight of what most have', measure: ({ common }) => Math.sqrt(common) },
  { name: 'weight held of what most have', measure: ({ held }) => Math.sqrt(held) },
  { name: 'weight of what all have', measure: ({ commonToAll }) => Math.sqrt(commonToAll) },
  { name: 'weight held of what all have', measure: ({ heldByAll }) => Math.sqrt(heldByAll) },
  {
    name: 'share held of what all have',
    measure: ({ commonToAll, heldByAll }) => (commonToAll > 0 ? heldByAll / commonToAll : 1),
  },
  { name: 'shared with few members', measure: ({ shareWithFew }) => shareWithFew },
  { name: 'rarest concept held of what most have', measure: ({ greatestHeld }) => greatestHeld },
  { name: 'number of members', measure: ({ members }) => members },
  { name: 'number of sources', measure: ({ sources }) => sources },
  { name: 'source is there already', measure: ({ isSourceThere }) => Number(isSourceThere) },
  { name: 'length of the statement', measure: ({ length }) => Math.log1p(length) },
  { name: 'mean and least score', measure: ({ mean, least }) => Math.sqrt(mean * least) },
];
