import { fragmentHtml } from './document/render-html.ts';
import { blocksText } from './document/render-plain-text.ts';
import { sourceBlocks, summaryDocument } from './document/summary-document.ts';
import type { ExportInput } from './export-input.ts';
import type { ExportOptions } from './options.ts';

/** One content in the two forms that a clipboard holds. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** The Reconciliation to be pasted into another document: the summary and the Sources, without the Apparatus. */
export const toRichText = (
  input: ExportInput,
  options: Pick<ExportOptions, 'settledOnly' | 'includeSingles'>,
): RichText => {
  const document = summaryDocument(input, options);
  const blocks = [...document.body, ...sourceBlocks(document)];
  return { html: fragmentHtml(document, blocks), text: `${blocksText(blocks)}\n` };
};
