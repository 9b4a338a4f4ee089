import { expect, test } from 'vitest';
import type { Comparison } from '../../shared/differences/comparison.ts';
import { passageId } from '../../shared/text/passage.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { splitPassages } from '../../shared/text/split-passages.ts';
import { NEW_SESSION } from '../store/state.ts';
import { settledSession } from './settled-session.ts';

const TEXT = textOf(['Read on. Share this.', 'The weir burst at noon. Nobody was hurt.']);

const comparedWith = (asides: Readonly<Record<string, boolean>>): Comparison => ({
  sources: [
    {
      siglum: 'A',
      language: 'en',
      publishedAt: null,
      text: TEXT.text,
      passages: splitPassages(TEXT, 'A', asides),
    },
  ],
  links: [],
  groups: [],
  sequence: [],
});

const session = { ...NEW_SESSION, passage: passageId('A', 4), group: 'G1' };

test('the chosen passage stays chosen when another block becomes an aside', () => {
  expect(settledSession(session, comparedWith({ 0: true })).passage).toBe('A4');
});

test('nothing is chosen once the chosen passage is an aside itself', () => {
  expect(settledSession(session, comparedWith({ 1: true }))).toMatchObject({ passage: null, group: null });
});
