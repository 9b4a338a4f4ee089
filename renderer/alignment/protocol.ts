import type {
  AlignProgress,
  Choices,
  Evidence,
  GroupMember,
  PassagePair,
} from '../../shared/align/alignment.ts';
import type { ComparedSource, Findings } from '../../shared/differences/comparison.ts';
import type { Support } from '../../shared/differences/difference.ts';

/** Asks the alignment worker to compare. Only the newest run counts; an older one is given up. */
export interface CompareRequest {
  readonly kind: 'compare';
  readonly run: number;
  /** null: those of the run before, under other choices. */
  readonly sources: readonly ComparedSource[] | null;
  readonly choices: Choices;
}

/** A question about the Sources compared last. Questions of one kind are numbered apart from those of another. */
interface QuestionOf<Kind extends string, Item> {
  readonly kind: Kind;
  readonly question: number;
  readonly items: readonly Item[];
}

/** One for each item asked about; null for one with a Passage that the Sources compared last do not have. */
interface AnswerOf<Kind extends string, Found> {
  readonly kind: Kind;
  readonly question: number;
  readonly found: readonly (Found | null)[];
}

/** Words, and a Statement that may bear them out. */
export interface WordsOfStatement {
  readonly words: string;
  readonly statement: GroupMember;
}

/** Why pairs of Passages are linked. */
type ExplainRequest = QuestionOf<'explain', PassagePair>;

/** How far Statements bear out words. */
type SupportRequest = QuestionOf<'support', WordsOfStatement>;

export type AlignRequest = CompareRequest | ExplainRequest | SupportRequest;

export type AlignAnswer =
  | { readonly run: number; readonly kind: 'progress'; readonly progress: AlignProgress }
  /** Without the texts, which the window has. */
  | { readonly run: number; readonly kind: 'done'; readonly findings: Findings }
  | { readonly run: number; readonly kind: 'failed'; readonly message: string }
  | AnswerOf<'explained', Evidence>
  | AnswerOf<'supported', Support>;
