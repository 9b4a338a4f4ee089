import type { Block, SourceMetadata, SourceText } from './source-text.ts';

/** Metadata of an English article that says nothing of itself, for tests. */
export const NO_METADATA: SourceMetadata = {
  title: null,
  outlet: null,
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
};

/** The text of a Source with these paragraphs, for tests. */
export const textOf = (paragraphs: readonly string[], metadata: Partial<SourceMetadata> = {}): SourceText => {
  let from = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const start = from;
    from += paragraph.length + 2;
    return { start, end: start + paragraph.length, kind: 'paragraph', aside: false };
  });
  return { text: paragraphs.join('\n\n'), blocks, metadata: { ...NO_METADATA, ...metadata } };
};
