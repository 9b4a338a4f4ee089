import { describe, expect, it } from 'vitest';
import type { Group } from './comparison.ts';
import { compareGroupOf } from './sample-readings.ts';

const compare = (...texts: readonly string[]) => compareGroupOf('en', texts);

/** The words that a Group of whole Passages is given, and the levels of its members. */
const worded = (...texts: readonly string[]): readonly [string, ...string[]] => {
  const { wording, support } = compare(...texts);
  const text = texts['ABCDE'.indexOf(wording.passage.charAt(0))] ?? '';
  return [text.slice(wording.start, wording.end), ...support.map(({ level }) => level)];
};

describe('the wording of a Group', () => {
  it('is what most Sources support, not the longest', () => {
    expect(
      worded(
        'A storm tore the roof off the Kelvik theatre on Friday and sank two boats in the harbour of Torsk.',
        'A storm tore the roof off the Kelvik theatre.',
      ),
    ).toEqual(['A storm tore the roof off the Kelvik theatre.', 'full', 'full']);
  });

  it('is shortened to what two Sources say', () => {
    expect(
      worded(
        'A storm tore the roof off the Kelvik theatre on Friday night, burying forty seats.',
        'A storm tore the roof off the Kelvik theatre, which had opened in May.',
      ),
    ).toEqual(['A storm tore the roof off the Kelvik theatre', 'full', 'full']);
  });

  it('is no heading, lead-in, question or sentence that points back where there is another', () => {
    const [words] = worded(
      'It tore the roof off the Kelvik theatre.',
      'What tore the roof off the Kelvik theatre?',
      'A storm tore the roof off the Kelvik theatre, the mayor said:',
      'A storm tore the roof off the theatre of Kelvik.',
    );
    expect(words).toBe('A storm tore the roof off the theatre of Kelvik.');
  });
});

describe('the status of a Group', () => {
  it.each<[Group['status'], ...string[]]>([
    ['agree', 'The bridge cost $2.5 million.', 'The bridge has cost 2.5 million dollars.'],
    ['differ', 'The bridge cost $2.5 million.', 'The bridge was costly for the town.'],
    ['conflict', 'The bridge cost $2.5 million.', 'The bridge cost $4 million.'],
  ])('%s: %s / %s', (status, ...texts) => {
    expect(compare(...texts).status).toBe(status);
  });

  it('is no agreement where a third Source contradicts two that agree', () => {
    const { status, support } = compare(
      'The bridge cost $2.5 million.',
      'The bridge has cost 2.5 million dollars.',
      'The bridge cost $4 million.',
    );
    expect(status).toBe('conflict');
    expect(support.map(({ level }) => level)).toEqual(['full', 'full', 'contradicts']);
  });

  it('is not-compared where negations of the language are not known', () => {
    expect(compareGroupOf('pl', ['Most kosztował fortunę.', 'Most był bardzo drogi.']).status).toBe(
      'not-compared',
    );
    expect(compareGroupOf('pl', ['Most zamknięto w maju.', 'W maju most zamknięto.']).status).toBe(
      'not-compared',
    );
  });

  it('counts those that print one copy as one origin', () => {
    const copy = 'The mill at Torsk burned down on Friday night after lightning struck its wooden roof.';
    expect(compare(copy, copy)).toMatchObject({ status: 'agree', independent: 1 });
  });
});
