import type { Evidence } from '../../shared/align/alignment.ts';
import type { ImportedSource, ImportProgress, SourceOrigin } from '../../shared/contract/channels.ts';
import type { Failure, Result } from '../../shared/contract/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import type { GroupStatus } from '../../shared/differences/difference.ts';
import type { History } from '../../shared/project/history.ts';
import type { ClaimId, ProjectId, SourceId, TagId } from '../../shared/project/ids.ts';
import type { ClaimRecord, ProjectRecords } from '../../shared/project/records.ts';
import type { Shortfall } from '../../shared/reconcile/claim-shortfall.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import type { TextRange } from '../../shared/text/range.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import type { SaveState } from './edit-queue.ts';

export type View = 'columns' | 'synopsis' | 'summary';
export type SideList = 'sources' | 'groups' | 'tags';
export type Dialog =
  'palette' | 'shortcuts' | 'settings' | 'export' | 'paste' | 'encoding' | 'tag' | 'review' | 'settle' | null;

export type AlignState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      /** Whole, 0–100: thousands of passages are asked whether they change with it. */
      readonly percent: number;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

/** Why a Link was made; `missing` where the worker could not tell, which another alignment mends. */
export type KnownEvidence = Evidence | 'loading' | 'missing';

/** Where the evidence of a Claim falls short of its wording, as it was found for the Claim as it was then. */
export interface KnownShortfalls {
  readonly claim: ClaimRecord;
  readonly comparison: Comparison;
  readonly shortfalls: readonly Shortfall[];
}

export interface Filter {
  readonly text: string;
  readonly statuses: readonly GroupStatus[];
  readonly tag: TagId | null;
}

/** How the Summary is shown, copied and exported. */
export interface SummaryView {
  /** Only what the reader has settled. */
  readonly settledOnly: boolean;
  /** Also what one Source alone reports. */
  readonly includeSingles: boolean;
  /** Where it was left, in CSS pixels. */
  readonly scrollTop: number;
}

/** A range of one Source that the reader selected with the mouse or the keyboard. */
export interface Selection extends TextRange {
  readonly source: SourceId;
}

/** A file whose text differs from its Source's, read so that the reader can replace the text or add a Source. */
export interface Review {
  readonly source: SourceId;
  readonly fileName: string;
  /** null while it is being read. */
  readonly read: Result<ImportedSource> | null;
}

/** Where the reader is and what is open: never stored. */
export interface Session {
  readonly view: View;
  readonly sideList: SideList | null;
  readonly inspectorOpen: boolean;
  readonly dialog: Dialog;
  /** The chosen Passage, and the Group of it that is shown. */
  readonly passage: PassageId | null;
  readonly group: string | null;
  /** The Perhaps that was focused last, or that follows the one decided on last. */
  readonly perhaps: PassageId | null;
  readonly selection: Selection | null;
  /** Set while the reader looks for the other end of a Link made by hand. */
  readonly linkFrom: PassageId | null;
  /** The two Passages that were linked by hand last, until the alignment that follows shows their Group. */
  readonly justLinked: readonly [PassageId, PassageId] | null;
  /** The changed file that the reader decides about, while the dialog `review` is open. */
  readonly review: Review | null;
  readonly filter: Filter;
  readonly summary: SummaryView;
  /** Widths in CSS pixels of the panes that the reader made wider or narrower. */
  readonly paneWidths: Readonly<Record<SourceId, number>>;
  /** Panes that stay where they are while another is scrolled. */
  readonly stillPanes: readonly SourceId[];
}

export interface OpenProject {
  readonly id: ProjectId;
  readonly records: ProjectRecords;
  /** Text of each Source by its `textKeyOf`. */
  readonly texts: Readonly<Record<string, SourceText>>;
  /** How the files stand that the Sources came from, as far as that is known. */
  readonly origins: readonly SourceOrigin[];
  readonly readOnly: string | null;
  readonly recovered: readonly string[];
  readonly comparison: Comparison | null;
  /** What was asked of the comparison's Links so far, by `linkName`. */
  readonly evidence: ReadonlyMap<string, KnownEvidence>;
  /** Of the Claims looked at so far. */
  readonly shortfalls: ReadonlyMap<ClaimId, KnownShortfalls>;
  readonly align: AlignState;
  readonly save: SaveState;
  readonly history: History;
  readonly session: Session;
}

export interface AppState {
  /** null: Home is shown. */
  readonly project: OpenProject | null;
  readonly opening: ProjectId | null;
  readonly settings: Settings;
  /** Imports of this run, newest last; `done` ones leave when their Source is in. */
  readonly imports: readonly ImportProgress[];
  /** The last thing said aloud; a screen reader speaks it. */
  readonly announcement: string;
  /** Files from outside are held above the window. */
  readonly filesAbove: boolean;
  /** A failure that concerns no one place, shown until dismissed. */
  readonly notice: Failure | null;
  /** Set while the reader is asked whether to leave the Project although not everything is saved. */
  readonly isLeaving: boolean;
}

export const NO_EVIDENCE: ReadonlyMap<string, KnownEvidence> = new Map();

export const NO_SHORTFALLS: ReadonlyMap<ClaimId, KnownShortfalls> = new Map();

export const EMPTY_FILTER: Filter = { text: '', statuses: [], tag: null };

export const NEW_SESSION: Session = {
  view: 'columns',
  sideList: null,
  inspectorOpen: true,
  dialog: null,
  passage: null,
  group: null,
  perhaps: null,
  selection: null,
  linkFrom: null,
  justLinked: null,
  review: null,
  filter: EMPTY_FILTER,
  summary: { settledOnly: false, includeSingles: false, scrollTop: 0 },
  paneWidths: {},
  stillPanes: [],
};

export const INITIAL_STATE: AppState = {
  project: null,
  opening: null,
  settings: DEFAULT_SETTINGS,
  imports: [],
  announcement: '',
  filesAbove: false,
  notice: null,
  isLeaving: false,
};
