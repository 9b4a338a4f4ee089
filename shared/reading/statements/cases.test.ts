import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitStatements } from './split-statements.ts';

/**
 * A folder a language, a file a case: the sentence, a blank line, and its Statements one a line; `+` before those that
 * stand alone, `~` before the others.
 */
const folder = join(import.meta.dirname, 'cases');

describe.each(readdirSync(folder))('%s', (language) => {
  it.each(readdirSync(join(folder, language)))('%s', (file) => {
    const [sentence = '', , ...expected] = readFileSync(join(folder, language, file), 'utf8')
      .trimEnd()
      .split('\n');
    const found = splitStatements(sentence, language).map(
      ({ start, end, standsAlone }) => `${standsAlone ? '+' : '~'} ${sentence.slice(start, end)}`,
    );
    expect(found).toEqual(expected);
  });
});
