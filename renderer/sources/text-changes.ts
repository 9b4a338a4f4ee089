import { diffArrays } from 'diff';
import type { SourceText } from '../../shared/text/source-text.ts';

/** Paragraphs that stood in one place and those that stand there now; one of the two may be empty. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
}

const paragraphsOf = ({ text, blocks }: SourceText): string[] =>
  blocks.map(({ start, end }) => text.slice(start, end));

/** What differs between two texts, paragraph by paragraph, in reading order. */
export const textChanges = (from: SourceText, to: SourceText): TextChange[] => {
  const changes: TextChange[] = [];
  let before: readonly string[] = [];
  let after: readonly string[] = [];
  const close = (): void => {
    if (before.length + after.length > 0)
      changes.push({ before: before.join('\n'), after: after.join('\n') });
    before = [];
    after = [];
  };
  for (const { value, added, removed } of diffArrays(paragraphsOf(from), paragraphsOf(to))) {
    if (removed) before = value;
    else if (added) after = value;
    else close();
  }
  close();
  return changes;
};
