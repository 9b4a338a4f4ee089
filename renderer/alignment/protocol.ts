import type { AlignProgress, Choices } from '../../shared/align/alignment.ts';
import type { ComparedSource, Comparison } from '../../shared/differences/comparison.ts';

/** What the window asks of the alignment worker. Only the newest run counts; an older one is given up. */
export interface AlignRequest {
  readonly run: number;
  /** null: those of the run before, under other choices. */
  readonly sources: readonly ComparedSource[] | null;
  readonly choices: Choices;
}

export type AlignAnswer =
  | { readonly run: number; readonly kind: 'progress'; readonly progress: AlignProgress }
  | { readonly run: number; readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly run: number; readonly kind: 'failed'; readonly message: string };
