import { expect, test } from 'vitest';
import { AlignmentStopped } from '../align/alignment-stopped.ts';
import type { AlignProgress } from '../align/alignment.ts';
import { passageId } from '../text/passage.ts';
import { compareSources, createComparer } from './compare-sources.ts';
import type { ComparedSource } from './comparison.ts';

const source = (siglum: string, ...sentences: readonly string[]): ComparedSource => {
  const text = sentences.join(' ');
  const passages = sentences.map((sentence, place) => {
    const start = text.indexOf(sentence);
    return {
      id: passageId(siglum, place + 1),
      kind: 'sentence' as const,
      block: 0,
      start,
      end: start + sentence.length,
    };
  });
  return { siglum, language: 'en', publishedAt: null, text, passages };
};

const SOURCES = [
  source('A', 'The harbour reopened.', 'The bridge costs €412 million.'),
  source('B', 'The bridge costs €560 million.', 'The harbour reopened.'),
];
const NO_CHOICES = { mustLink: [], cannotLink: [] };

test('each Group is compared by its own passages, with offsets into the passage', () => {
  const { groups } = compareSources(SOURCES, NO_CHOICES);
  expect(groups.map(({ passages, status }) => [...passages, status])).toEqual([
    ['A1', 'B2', 'agree'],
    ['A2', 'B1', 'conflict'],
  ]);
  expect(groups[1]?.differences[0]?.values[0]).toMatchObject({
    passage: 'A2',
    start: 17,
    text: '€412 million',
  });
});

test('every Link is explained when asked, asides and unknown passages are not', () => {
  const { compare, explain } = createComparer(SOURCES);
  expect(compare(NO_CHOICES).links.map(({ a, b }) => [a, b, ...explain(a, b).terms])).toEqual([
    ['A1', 'B2', 'harbour', 'reopened'],
    ['A2', 'B1', 'bridge', 'costs', 'million'],
  ]);
  expect(() => explain(passageId('A', 1), passageId('C', 1))).toThrow(RangeError);
});

test('words that no Source has are held against a passage of one', () => {
  const { supportOf } = createComparer(SOURCES);
  const bridge = { passage: passageId('A', 2), start: 0, end: 30 };
  expect(supportOf('The bridge costs €412 million and opens in May.', bridge)).toEqual({
    level: 'part',
    missing: [
      { kind: 'words', text: 'opens' },
      { kind: 'date', text: 'May' },
    ],
  });
  expect(supportOf('The bridge costs €560 million.', bridge).level).toBe('contradicts');
  expect(() => supportOf('The bridge', { ...bridge, passage: passageId('C', 1) })).toThrow(RangeError);
});

test('compared again under other choices, the Sources give what they would give at first', () => {
  const { compare } = createComparer(SOURCES);
  const rejected = { mustLink: [], cannotLink: [[passageId('A', 1), passageId('B', 2)]] as const };
  for (const choices of [NO_CHOICES, rejected, NO_CHOICES])
    expect(compare(choices)).toEqual(compareSources(SOURCES, choices));
});

test('Sources that print one and the same copy count as one independent Source, whatever the choices', () => {
  const copy = 'All forty passengers of the ferry were brought ashore unhurt at dawn on Monday.';
  const sources = [
    source('A', copy),
    source('B', 'Fog lay on the sound.', copy),
    source('C', 'Nobody drowned.'),
  ];
  const { compare } = createComparer(sources);
  expect(compare(NO_CHOICES).independent).toBe(2);
  expect(compare({ mustLink: [], cannotLink: [[passageId('A', 1), passageId('B', 2)]] }).independent).toBe(2);
});

test('progress never goes back and ends at 1 once all is compared', () => {
  const heard: AlignProgress[] = [];
  createComparer(SOURCES, { onProgress: (progress) => heard.push(progress) }).compare(NO_CHOICES);
  const done = heard.map((progress) => progress.done);
  expect(done).toEqual(done.toSorted((x, y) => x - y));
  expect(heard.at(-1)).toEqual({ stage: 'compare', done: 1 });
});

test('can be stopped while Groups are compared', () => {
  let stage: AlignProgress['stage'] = 'tokenise';
  let shouldStop = false;
  const { compare } = createComparer(SOURCES, {
    onProgress: (progress) => {
      stage = progress.stage;
      // The last report of aligning: all that follows is comparing.
      if (stage === 'order' && progress.done > 0.94) shouldStop = true;
    },
    shouldStop: () => shouldStop,
  });
  expect(() => compare(NO_CHOICES)).toThrow(AlignmentStopped);
  expect(stage).toBe('order');
});

test.each([
  ['2031-03-15', []],
  ['2031-03-17', ['conflict']],
])('relative dates are resolved against the publication date: %s', (publishedAt, severities) => {
  const told = source('A', 'The ferry Alma sank off Kelvik yesterday.', 'Divers look for the wreck.');
  const later = source(
    'B',
    'The ferry Alma sank off Kelvik on 14 March 2031.',
    'The owners have asked for an inquiry.',
  );
  const { groups } = compareSources([{ ...told, publishedAt }, later], NO_CHOICES);
  const dates = groups.flatMap(({ differences }) => differences.filter(({ type }) => type === 'date'));
  expect(dates.map(({ severity }) => severity)).toEqual(severities);
});
