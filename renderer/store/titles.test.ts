import { describe, expect, it } from 'vitest';
import { sampleSource } from './sample-project.ts';
import { NEW_PROJECT_TITLE, titleWith } from './titles.ts';

const source = (siglum: string, title: string) => ({ ...sampleSource(siglum, 1), title });

const UNTITLED = source('A', 'A.txt');
const STORM = source('B', 'Storm sinks the pier at Ravn');
const BRIEFING = source('C', 'Morning briefing');
const PIER = source('D', 'Ravn pier sinks');

describe('titleWith', () => {
  it('names a new comparison after its first source, by its file where it has no title', () => {
    expect(titleWith(NEW_PROJECT_TITLE, [], BRIEFING)).toBe('Morning briefing');
    expect(titleWith(NEW_PROJECT_TITLE, [], UNTITLED)).toBe('A.txt');
  });

  it('follows what the sources share while the reader has not named it', () => {
    expect(titleWith('A.txt', [UNTITLED], BRIEFING)).toBe('Morning briefing');
    expect(titleWith('Morning briefing', [BRIEFING, STORM], PIER)).toBe('Storm sinks the pier at Ravn');
  });

  it('leaves the name that the reader gave', () =>
    expect(titleWith('The pier', [BRIEFING, STORM], PIER)).toBe('The pier'));
});
