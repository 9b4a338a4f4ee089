import { describe, expect, it } from 'vitest';
import { passageId } from '../../text/passage.ts';
import type { PassageText } from '../passages-of-source.ts';
import { quotableRanges } from './quotable-ranges.ts';
import { clausesIn } from './read-clauses.ts';
import { splitStatements } from './split-statements.ts';
import { StatementCuts } from './statement-cuts.ts';

const passageOf = (text: string): PassageText => ({
  id: passageId('A', 1),
  text,
  kind: 'sentence',
  block: 0,
});

describe('StatementCuts', () => {
  it.each([
    [
      'en',
      'On Tuesday, a quake struck Kelvik at noon, killing 22 people, and the mayor closed the harbour on Friday.',
    ],
    ['de', 'Der Sturm traf die Stadt am Montag, und die Fähre fuhr am Abend nicht mehr.'],
    ['xx', 'A language without cues is not cut, and nothing of it is left out.'],
    ['en', 'Kelvik harbour closed'],
    ['en', '  '],
  ])('cuts as splitStatements does, and quotes as quotableRanges does: %s %s', (language, text) => {
    const cuts = new StatementCuts();
    const passage = passageOf(text);
    const statements = cuts.statements(passage, language);
    expect(statements).toEqual(splitStatements(text, language));
    const clauses = clausesIn(text, language, cuts.forms);
    for (const statement of statements)
      expect(cuts.quotable(passage, statement)).toEqual(quotableRanges(text, statement, clauses));
  });

  it('knows nothing of a range that is no Statement, nor of a Passage that was not cut', () => {
    const cuts = new StatementCuts();
    const passage = passageOf(
      'The mayor closed the harbour on Friday, and the ferry left for Solberg at noon.',
    );
    const [first] = cuts.statements(passage, 'en');
    expect(first).toBeDefined();
    expect(cuts.quotable(passage, { start: 4, end: 16 })).toBeNull();
    expect(cuts.quotable(passageOf(passage.text), first ?? { start: 0, end: 0 })).toBeNull();
  });
});
