import type { AlignProgress, Choices, Evidence, PassagePair } from '../../shared/align/alignment.ts';
import type { ComparedSource, Findings } from '../../shared/differences/comparison.ts';

/** Asks the alignment worker to compare. Only the newest run counts; an older one is given up. */
export interface CompareRequest {
  readonly kind: 'compare';
  readonly run: number;
  /** null: those of the run before, under other choices. */
  readonly sources: readonly ComparedSource[] | null;
  readonly choices: Choices;
}

/** Asks why these pairs of the Sources compared last are linked. */
export interface ExplainRequest {
  readonly kind: 'explain';
  readonly question: number;
  readonly pairs: readonly PassagePair[];
}

export type AlignRequest = CompareRequest | ExplainRequest;

export type AlignAnswer =
  | { readonly run: number; readonly kind: 'progress'; readonly progress: AlignProgress }
  /** Without the texts, which the window has. */
  | { readonly run: number; readonly kind: 'done'; readonly findings: Findings }
  | { readonly run: number; readonly kind: 'failed'; readonly message: string }
  | {
      readonly question: number;
      readonly kind: 'explained';
      /** One for each pair asked about; null for a pair that the Sources compared last do not have. */
      readonly evidence: readonly (Evidence | null)[];
    };
