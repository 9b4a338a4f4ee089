import type { Block, BlockKind, SourceMetadata, SourceText } from '../../shared/text/source-text.ts';

/** A block on its way into a Source: its text still stands by itself. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly aside: boolean;
}

/** Titles and names are a line; what a page calls so and is longer is cut, and an address that long leads nowhere. */
const MAX_LABEL = 500;
const MAX_ADDRESS = 4000;

const cut = (label: string | null): string | null => label?.slice(0, MAX_LABEL) ?? null;

const shortened = ({
  title,
  outlet,
  author,
  publishedAt,
  url,
  language,
}: SourceMetadata): SourceMetadata => ({
  title: cut(title),
  outlet: cut(outlet),
  author: cut(author),
  publishedAt: cut(publishedAt),
  url: url !== null && url.length > MAX_ADDRESS ? null : url,
  language: cut(language) ?? 'und',
});

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
  return { text: parts.join(''), blocks, metadata: shortened(metadata) };
};
