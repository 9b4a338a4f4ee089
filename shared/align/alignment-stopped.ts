/** Thrown out of `align` when its caller asked it to stop; there is no partial result. */
export class AlignmentStopped extends Error {
  override readonly name = 'AlignmentStopped';

  constructor() {
    super('The alignment was stopped before it was done.');
  }
}
