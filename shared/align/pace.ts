/** How a stage of the alignment tells how far it is, and hears that it should stop; both may throw to end it. */
export interface Pace {
  /** So many steps of the stage are done. */
  readonly step: (done: number) => void;
  /** Called often where nothing can be told. */
  readonly look: () => void;
}

export const UNPACED: Pace = { step: () => {}, look: () => {} };

/** Rounds of a short loop between two looks. */
export const LOOK_EVERY = 1024;
