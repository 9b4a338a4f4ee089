import type { Block, BlockKind, SourceMetadata, SourceText } from '../../shared/text/source-text.ts';

/** A block on its way into a Source: its text still stands by itself. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly aside: boolean;
}

/** Joins blocks with an empty line between paragraphs, a single line end between items of one list or table. */
export const assembleSource = (drafts: readonly DraftBlock[], metadata: SourceMetadata): SourceText => {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let previous: DraftBlock | undefined;
  for (const draft of drafts) {
    const text = draft.text.trim();
    if (text === '') continue;
    if (previous) {
      const isSameList =
        previous.kind === draft.kind && (draft.kind === 'list-item' || draft.kind === 'table-row');
      const gap = isSameList ? '\n' : '\n\n';
      parts.push(gap);
      length += gap.length;
    }
    const level = draft.level === undefined ? {} : { level: draft.level };
    blocks.push({ start: length, end: length + text.length, kind: draft.kind, ...level, aside: draft.aside });
    parts.push(text);
    length += text.length;
    previous = draft;
  }
  return { text: parts.join(''), blocks, metadata };
};
