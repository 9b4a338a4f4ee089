import { setImmediate as nextTurn } from 'node:timers/promises';

/** Of work in a row: a call that comes meanwhile waits no longer. */
const STEP_MS = 8;

/** Answers, in a long loop, a promise to wait for whenever others should have their turn; null in between. */
export const pacer = (): (() => Promise<void> | null) => {
  let since = performance.now();
  const rest = async (): Promise<void> => {
    await nextTurn();
    since = performance.now();
  };
  return () => (performance.now() - since < STEP_MS ? null : rest());
};
