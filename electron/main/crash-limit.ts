/** So many stops within so many milliseconds are a loop: opening the window again would only stop it again. */
const MOST_STOPS = 3;
const WITHIN_MS = 60_000;

/** Counts how often the window stopped. Each call is one stop; true where it makes a loop, after which the count begins anew. */
export const crashLimit = (now: () => number): (() => boolean) => {
  let stops: number[] = [];
  return () => {
    const time = now();
    stops = [...stops.filter((stop) => time - stop < WITHIN_MS), time];
    if (stops.length < MOST_STOPS) return false;
    stops = [];
    return true;
  };
};
