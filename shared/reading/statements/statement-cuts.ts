import type { PassageText } from '../passages-of-source.ts';
import type { TextRange } from '../../text/range.ts';
import { findScopes } from './find-scopes.ts';
import { quotableRanges } from './quotable-ranges.ts';
import { clausesIn } from './read-clauses.ts';
import { type Statement, statementsIn, wholeStatement } from './split-statements.ts';
import { FormsByLanguage } from './word-forms.ts';

/** A Statement with what may be quoted of it: itself, then the ranges of it that tell less. */
interface Cut {
  readonly statement: Statement;
  readonly quotable: readonly Statement[];
}

/**
 * Passages cut into Statements, each once and when it is asked for first. What may be quoted of the Statements is found in the same
 * reading of the clauses, and these are not kept: they take twenty times the memory of the ranges.
 */
export class StatementCuts {
  readonly forms = new FormsByLanguage();
  readonly #known = new Map<PassageText, readonly Cut[]>();

  /** What `splitStatements` gives for a Passage; `language` is a BCP 47 tag. */
  statements(passage: PassageText, language: string): readonly Statement[] {
    return this.#cut(passage, language).map(({ statement }) => statement);
  }

  /** What `quotableRanges` gives for a Statement of a Passage that was cut; null for any other range. */
  quotable(passage: PassageText, { start, end }: TextRange): readonly Statement[] | null {
    const cut = this.#known
      .get(passage)
      ?.find(({ statement }) => statement.start === start && statement.end === end);
    return cut?.quotable ?? null;
  }

  #cut(passage: PassageText, language: string): readonly Cut[] {
    const known = this.#known.get(passage);
    if (known !== undefined) return known;
    const cuts = this.#read(passage.text, language);
    this.#known.set(passage, cuts);
    return cuts;
  }

  #read(text: string, language: string): readonly Cut[] {
    const clauses = clausesIn(text, language, this.forms);
    if (clauses === null)
      return wholeStatement(text).map((statement) => ({ statement, quotable: [statement] }));
    const scopes = findScopes(text, clauses);
    return statementsIn(text, clauses, scopes).map((statement) => ({
      statement,
      quotable: quotableRanges(text, statement, clauses, scopes),
    }));
  }
}
