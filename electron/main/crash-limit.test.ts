import { describe, expect, it } from 'vitest';
import { crashLimit } from './crash-limit.ts';

const stopsAt = (...seconds: readonly number[]): boolean[] => {
  let time = 0;
  const isLoop = crashLimit(() => time);
  return seconds.map((second) => {
    time = second * 1000;
    return isLoop();
  });
};

describe('crashLimit', () => {
  it('calls the third stop within a minute a loop', () => {
    expect(stopsAt(0, 30, 59)).toEqual([false, false, true]);
  });

  it('lets stops go by that are further apart', () => {
    expect(stopsAt(0, 40, 80, 120, 160)).toEqual([false, false, false, false, false]);
  });

  it('begins anew after a loop', () => {
    expect(stopsAt(0, 1, 2, 3, 4, 5)).toEqual([false, false, true, false, false, true]);
  });
});
