import type { Comparison } from '../../shared/differences/comparison.ts';
import { EMPTY_HISTORY } from '../../shared/project/history.ts';
import type { ProjectId, SourceId } from '../../shared/project/ids.ts';
import type { ProjectRecords, SourceRecord } from '../../shared/project/records.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { type AppState, INITIAL_STATE, NEW_SESSION, NO_EVIDENCE, NO_SHORTFALLS } from './state.ts';

/** A Source's record for tests; its text is stored under the siglum, 64 times in small letters. */
export const sampleSource = (siglum: string, order: number): SourceRecord => ({
  kind: 'source',
  id: `source-${siglum}` as SourceId,
  siglum,
  sha256: siglum.toLowerCase().repeat(64),
  fileName: `${siglum}.txt`,
  title: siglum,
  outlet: null,
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
  order,
  addedAt: 0,
  asides: {},
});

interface SampleProject {
  readonly records: ProjectRecords;
  readonly texts: Readonly<Record<string, SourceText>>;
  readonly comparison: Comparison;
}

/** The window's state with a Project open and aligned, for tests. */
export const sampleState = (project: SampleProject): AppState => ({
  ...INITIAL_STATE,
  project: {
    ...project,
    id: 'p' as ProjectId,
    origins: [],
    readOnly: null,
    recovered: [],
    evidence: NO_EVIDENCE,
    shortfalls: NO_SHORTFALLS,
    align: { kind: 'idle' },
    save: { kind: 'saved' },
    history: EMPTY_HISTORY,
    session: NEW_SESSION,
  },
});
