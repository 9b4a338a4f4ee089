/**
 * The point of a grid where the mean over it and its next neighbours along each axis is greatest: a peak that nearby settings
 * fall off from is luck, and does not hold on other data. Of equal ones the first, the last axis running fastest.
 */
export const steadiest = (
  axes: readonly (readonly number[])[],
  worthOf: (point: readonly number[]) => number,
): readonly number[] => {
  const steps = pointsOf(axes.map(({ length }) => length));
  const worths = new Map(
    steps.map((step) => [step.join(' '), worthOf(step.map((at, axis) => axes[axis]?.[at] ?? 0))]),
  );
  let best: readonly number[] = [];
  let bestMean = Number.NEGATIVE_INFINITY;
  for (const step of steps) {
    const around = neighboursOf(step).flatMap((near) => worths.get(near.join(' ')) ?? []);
    const mean = around.reduce((sum, worth) => sum + worth, 0) / around.length;
    if (mean > bestMean) [best, bestMean] = [step, mean];
  }
  return best.map((at, axis) => axes[axis]?.[at] ?? 0);
};

const pointsOf = ([length, ...rest]: readonly number[]): number[][] =>
  length === undefined
    ? [[]]
    : Array.from({ length }, (_, at) => pointsOf(rest).map((others) => [at, ...others])).flat();

/** The step itself and those one further or nearer along one axis; some are off the grid. */
const neighboursOf = (step: readonly number[]): number[][] => [
  [...step],
  ...step.flatMap((at, axis) => [at - 1, at + 1].map((near) => step.with(axis, near))),
];
