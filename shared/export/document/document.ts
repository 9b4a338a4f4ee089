import type { ClaimId } from '../../project/ids.ts';
import type { Citation } from '../../reconcile/citation.ts';

/** A stretch of a line that is shown in one way. */
export type Run =
  /** Our words or the reader's. */
  | { readonly kind: 'plain'; readonly text: string }
  /** Words of a Source. */
  | { readonly kind: 'quoted'; readonly text: string; readonly siglum: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** What leads into something or says how to take it: `Also on this:`. */
  | { readonly kind: 'label'; readonly text: string }
  /** One at least, each sentence once. */
  | { readonly kind: 'citations'; readonly citations: readonly Citation[] };

/** What of the summary a list item shows, so that a window can lead there. */
export interface ItemLink {
  /** The item's key in the summary. */
  readonly key: string;
  readonly group: string | null;
  readonly claim: ClaimId | null;
}

export interface ListItem {
  /** Made of what the item says, so that it stays when others come and go: `g-1kq0z`. null where nothing is to be linked to. */
  readonly id: string | null;
  readonly link: ItemLink | null;
  readonly runs: readonly Run[];
  readonly items: readonly ListItem[];
}

/** The parts of the document that have a heading. */
export type SectionName =
  | 'disputed'
  | 'agreed'
  | 'details'
  | 'notCompared'
  | 'single'
  | 'setAside'
  | 'notes'
  | 'sources'
  | 'apparatus';

export type DocumentBlock =
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'heading';
      readonly section: SectionName;
      readonly text: string;
      /** Items of the section. */
      readonly count: number;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** Cells as long as `head`; the first of each row names the row. */
      readonly rows: readonly (readonly (readonly Run[])[])[];
    };

/** A Source as its part of the document lists it. */
export interface DocumentSource {
  readonly siglum: string;
  readonly language: string;
  /** Title, outlet, author, date, address, file and hash. */
  readonly runs: readonly Run[];
}

/** A sentence that the document cites. */
export interface CitedSentence {
  /** `A¶3b`. */
  readonly text: string;
  readonly siglum: string;
  /** The whole sentence, or the quoted words where they go beyond one. */
  readonly words: string;
}

/** The Reconciliation as every writer and the window render it. */
export interface SummaryDocument {
  readonly title: string;
  /** All but the Sources and the Apparatus. */
  readonly body: readonly DocumentBlock[];
  readonly sources: readonly DocumentSource[];
  /** Each cited sentence once, by Source and paragraph. */
  readonly cited: readonly CitedSentence[];
  readonly apparatus: readonly DocumentBlock[];
}
