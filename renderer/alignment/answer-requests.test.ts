import { describe, expect, it } from 'vitest';
import type { ComparedSource } from '../../shared/differences/comparison.ts';
import { passageId } from '../../shared/text/passage.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { splitPassages } from '../../shared/reading/split-passages.ts';
import { createAnswerer } from './answer-requests.ts';
import type { AlignAnswer } from './protocol.ts';

const source = (siglum: string, text: string): ComparedSource => {
  const read = textOf([text]);
  return {
    siglum,
    language: 'en',
    publishedAt: null,
    text: read.text,
    passages: splitPassages(read, siglum),
  };
};

const SOURCES = [
  source('A', 'The weir at Holt burst on Tuesday. The mayor sang.'),
  source('B', 'On Tuesday the weir at Holt burst.'),
];
const NO_CHOICES = { mustLink: [], cannotLink: [] };
const PAIR = [passageId('A', 1), passageId('B', 1)] as const;

const held = (words: string, siglum: string) => ({
  words,
  statement: { passage: passageId(siglum, 1), start: 0, end: 34 },
});

const setUp = () => {
  const said: AlignAnswer[] = [];
  const answer = createAnswerer((message) => said.push(message));
  return { answer, said, last: () => said.at(-1) };
};

describe('createAnswerer', () => {
  it('answers a comparison with ids and ranges, never with the texts', () => {
    const { answer, last } = setUp();
    answer({ kind: 'compare', run: 1, sources: SOURCES, choices: NO_CHOICES });
    const done = last();
    expect(done).toMatchObject({
      run: 1,
      kind: 'done',
      findings: { links: [{ a: 'A1', b: 'B1' }], groups: [{ passages: ['A1', 'B1'] }], independent: 2 },
    });
    expect(JSON.stringify(done)).not.toContain('The mayor sang');
    expect(JSON.stringify(done)).not.toContain('evidence');
  });

  it('compares the same Sources again, and explains pairs of them', () => {
    const { answer, last } = setUp();
    answer({ kind: 'compare', run: 1, sources: SOURCES, choices: NO_CHOICES });
    answer({ kind: 'compare', run: 2, sources: null, choices: { mustLink: [], cannotLink: [PAIR] } });
    expect(last()).toMatchObject({ run: 2, findings: { groups: [] } });
    answer({ kind: 'explain', question: 7, items: [PAIR, [passageId('A', 1), passageId('C', 1)]] });
    expect(last()).toMatchObject({ question: 7, found: [{ names: ['Holt'] }, null] });
  });

  it('tells how far Statements bear out words, null where it knows no such passage', () => {
    const { answer, last } = setUp();
    const items = [held('The weir at Holt burst at noon.', 'A'), held('The weir burst.', 'C')];
    answer({ kind: 'support', question: 1, items });
    expect(last()).toEqual({ question: 1, kind: 'supported', found: [null, null] });
    answer({ kind: 'compare', run: 1, sources: SOURCES, choices: NO_CHOICES });
    answer({ kind: 'support', question: 2, items });
    expect(last()).toEqual({
      question: 2,
      kind: 'supported',
      found: [{ level: 'part', missing: [{ kind: 'words', text: 'noon' }] }, null],
    });
  });

  it('has nothing to explain before a comparison, and says so when asked for one without Sources', () => {
    const { answer, last } = setUp();
    answer({ kind: 'explain', question: 1, items: [PAIR] });
    expect(last()).toEqual({ question: 1, kind: 'explained', found: [null] });
    answer({ kind: 'compare', run: 1, sources: null, choices: NO_CHOICES });
    expect(last()).toEqual({ run: 1, kind: 'failed', message: 'No sources to compare' });
  });
});
