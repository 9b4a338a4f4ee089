import { describe, expect, it } from 'vitest';
import { passageId } from '../text/passage.ts';
import { readSample } from './sample-readings.ts';
import { createContradictionFinder } from './find-contradictions.ts';
import { createReaders } from './reading.ts';

/** The words by which two texts contradict each other. */
const contradictionsOf = (left: string, right: string, score = 0.6): (readonly [string, string])[] => {
  const find = createContradictionFinder(createReaders(readSample('en', [[left], [right]])));
  return find(passageId('A', 1), passageId('B', 1), score).map((found) => [
    left.slice(found.a.start, found.a.end),
    right.slice(found.b.start, found.b.end),
  ]);
};

describe('createContradictionFinder', () => {
  it('finds amounts, counts of one deed and names spelt in two ways, each side in its own text', () => {
    expect(contradictionsOf('The raid cost $38 million.', 'The raid cost $50 million.')).toEqual([
      ['$38 million', '$50 million'],
    ]);
    expect(
      contradictionsOf('The quake killed three people.', 'Ten people were killed by the quake.'),
    ).toEqual([['three', 'Ten']]);
    expect(contradictionsOf('Latoya Pell was shot.', 'The worker shot Latonya Pell.')).toEqual([
      ['Latoya Pell', 'Latonya Pell'],
    ]);
    expect(contradictionsOf('Pell never left Torsk.', 'Pell left Torsk on foot.')).toHaveLength(1);
  });

  it('takes less for a contradiction than inside a group: counts of no one deed, times hours apart, ages of nobody named', () => {
    expect(contradictionsOf('There were three boats in the bay.', 'The crew noticed five boats.')).toEqual(
      [],
    );
    expect(contradictionsOf('The alarm rang at 3 a.m.', 'The alarm rang at 8:40 a.m.')).toEqual([]);
    expect(contradictionsOf('A 36-year-old climber fell.', 'Ivo Brandt, 32, fell from the ridge.')).toEqual(
      [],
    );
  });

  it('needs no more than the name for an age or a spelling, and one deed for two days, where the passages are hardly alike', () => {
    expect(contradictionsOf('Ivo Brandt, 32, was found.', 'Ivo Brandt, 31, sold boats.', 0.15)).toEqual([
      ['32', '31'],
    ]);
    expect(
      contradictionsOf('The crossing reopens on 12 May.', 'The crossing reopens on 19 May.', 0.15),
    ).toEqual([['12 May', '19 May']]);
    expect(contradictionsOf('The raid cost $38 million.', 'The raid cost $50 million.', 0.15)).toEqual([]);
  });

  it('finds nothing where both say the same', () => {
    expect(contradictionsOf('The raid cost $38 million.', 'The raid cost 38m USD.')).toEqual([]);
  });
});
