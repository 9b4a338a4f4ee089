import { describe, expect, it } from 'vitest';
import { englishOf, learnableCases, withoutEventsOf } from './cross-validate.ts';
import { type BenchCase, fromPairs, fromTopic, fromUnits } from './read-bench.ts';

const event = (id: string, article: string, language = 'en'): BenchCase =>
  fromUnits({ id, docs: [{ id: article, language, passages: ['Rain.'] }], units: [] });

const [first, second] = [event('event-7-1', '7_1'), event('event-7-2', '7_2')];
const topic = fromTopic({ id: 'topic-7', docs: [{ id: '7_1', passages: ['Rain.'] }], gold: [] });
const pair = fromPairs({ id: 'Rain', a: ['Rain.'], b: ['Rain.'], gold: [] });
const german = event('event-7-1-translated', '7_1', 'de');
const idsOf = (cases: readonly BenchCase[]): string[] => cases.map(({ id }) => id);

describe('withoutEventsOf', () => {
  it('leaves out a case of the same id and one with an article of the held-out event', () => {
    expect(idsOf(withoutEventsOf([first], [first, second, topic, pair]))).toEqual(['event-7-2', 'Rain']);
    expect(idsOf(withoutEventsOf([pair], [first, pair]))).toEqual(['event-7-1']);
  });

  it('leaves out the English event of a held-out translation', () => {
    expect(idsOf(withoutEventsOf([german], [first, second]))).toEqual(['event-7-2']);
  });
});

describe('learnableCases', () => {
  it('takes a case of both files once', () => {
    expect(idsOf(learnableCases([first], [first, second, topic]))).toEqual([
      'event-7-1',
      'event-7-2',
      'topic-7',
    ]);
  });

  it('never learns from translations', () => {
    expect(idsOf(learnableCases([german], [first]))).toEqual(['event-7-1']);
  });
});

describe('englishOf', () => {
  it('finds the events of translations among units alone', () => {
    expect(idsOf(englishOf([german], [first, second, topic]))).toEqual(['event-7-1']);
  });
});
