import { expect, test } from 'vitest';
import type { Comparison, Group } from '../../shared/differences/comparison.ts';
import { type PassageId, passageId } from '../../shared/text/passage.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { splitPassages } from '../../shared/reading/split-passages.ts';
import { NEW_SESSION } from '../store/state.ts';
import { settledSession } from './settled-session.ts';
import { sampleGroup } from '../../shared/differences/sample-group.ts';

const TEXT = textOf(['Read on. Share this.', 'The weir burst at noon. Nobody was hurt.']);

const comparedWith = (
  asides: Readonly<Record<string, boolean>>,
  groups: readonly Group[] = [],
): Comparison => ({
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
  groups,
  sequence: [],
  independent: 1,
});

const A4 = passageId('A', 4);

const groupOf = (id: string, ...others: readonly PassageId[]): Group => sampleGroup(id, [A4, ...others]);

const session = { ...NEW_SESSION, passage: A4, group: 'G1' };

test('the chosen passage stays chosen when another block becomes an aside', () => {
  expect(settledSession(session, null, comparedWith({ 0: true })).passage).toBe('A4');
});

test('nothing is chosen once the chosen passage is an aside itself', () => {
  expect(settledSession(session, null, comparedWith({ 1: true }))).toMatchObject({
    passage: null,
    group: null,
  });
});

test('of several groups of the chosen passage, the one shown before stays in view under its new name', () => {
  const [B1, C1, D1] = [passageId('B', 1), passageId('C', 1), passageId('D', 1)];
  const shown = groupOf('G1', B1, C1);
  const after = comparedWith({}, [groupOf('G1', D1), groupOf('G2', B1)]);
  expect(settledSession(session, shown, after).group).toBe('G2');
  expect(settledSession({ ...session, group: null }, null, after).group).toBe('G1');
});

test('the group of two passages that were just linked is shown, though another shares more with the one before', () => {
  const [B1, C1, D1] = [passageId('B', 1), passageId('C', 1), passageId('D', 1)];
  const comparison = comparedWith({}, [groupOf('G1', B1, C1), groupOf('G2', D1)]);
  const linked = settledSession({ ...session, justLinked: [A4, D1] }, groupOf('G1', B1, C1), comparison);
  expect(linked.group).toBe('G2');
  expect(linked.justLinked).toBeNull();
  expect(settledSession(linked, groupOf('G1', B1, C1), comparison).group).toBe('G1');
});
