import { textKeyOf } from '../../shared/project/stored-text.ts';
import { choicesOf, type ReadSource, readSources, toComparedSource } from '../store/derived.ts';
import { announce, appStore, updateProject } from '../store/app-store.ts';
import { type AppState, NO_EVIDENCE, type OpenProject } from '../store/state.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import type { AlignProgress, Link } from '../../shared/align/alignment.ts';
import { AlignClient } from './align-client.ts';
import { createAlignWorker } from './create-align-worker.ts';
import { loadEvidence } from './load-evidence.ts';
import { createShortfallLoader } from './load-shortfalls.ts';
import { settledSession } from './settled-session.ts';

/** What the reading of the Sources depends on. */
const sourcesKey = (sources: readonly ReadSource[]): string =>
  JSON.stringify(
    sources.map(({ record }) => [
      record.siglum,
      textKeyOf(record),
      record.language,
      record.publishedAt,
      record.asides,
    ]),
  );

/** What an alignment depends on; while this stays the same nothing is aligned again. */
const inputKey = ({ records, texts }: OpenProject): string => {
  const sources = readSources(records, texts);
  return `${sourcesKey(sources)} ${JSON.stringify(choicesOf(records, sources))}`;
};

const showProgress = ({ done }: AlignProgress): void => {
  const percent = Math.round(done * 100);
  const align = appStore.getState().project?.align;
  if (align?.kind === 'running' && align.percent === percent) return;
  updateProject(() => ({ align: { kind: 'running', percent } }));
};

const client = new AlignClient(createAlignWorker, {
  onProgress: showProgress,
  onDone: (comparison: Comparison) =>
    updateProject(({ session, comparison: before }) => ({
      comparison,
      evidence: NO_EVIDENCE,
      align: { kind: 'idle' },
      session: settledSession(
        session,
        before?.groups.find(({ id }) => id === session.group) ?? null,
        comparison,
      ),
    })),
  onFailed: (message) => updateProject(() => ({ align: { kind: 'failed', message } })),
  onRestarted: () => announce('Aligning stopped unexpectedly and begins again'),
});

interface Followed {
  readonly id: string;
  readonly records: unknown;
  readonly texts: unknown;
  readonly key: string;
}

let before: Followed | null = null;

/** While more Sources are on their way, alignment waits so long for the next one, in milliseconds. */
const WAIT_FOR_NEXT = 1500;
let waiting: ReturnType<typeof setTimeout> | undefined;

const isImporting = ({ imports }: AppState): boolean =>
  imports.some(({ state }) => state === 'waiting' || state === 'running');

const run = (): void => {
  waiting = undefined;
  const { project } = appStore.getState();
  if (project === null) return;
  const { records, texts } = project;
  const sources = readSources(records, texts);
  client.start({
    key: sourcesKey(sources),
    sources: sources.map(toComparedSource),
    choices: choicesOf(records, sources),
  });
};

/** Several Sources that come at once are aligned once. */
const runIn = (milliseconds: number): void => {
  clearTimeout(waiting);
  waiting = setTimeout(run, milliseconds);
};

const forget = (): void => {
  clearTimeout(waiting);
  waiting = undefined;
  client.stop();
};

const follow = (state: AppState): void => {
  const { project } = state;
  if (project === null) {
    before = null;
    return forget();
  }
  // The last import is over, whether or not it brought a Source: what waited for it waits no more.
  if (waiting !== undefined && !isImporting(state)) runIn(0);
  const { id, records, texts } = project;
  if (before?.id === id && before.records === records && before.texts === texts) return;
  const key = inputKey(project);
  const isUnchanged = before?.id === id && before.key === key;
  before = { id, records, texts, key };
  if (isUnchanged) return;
  forget();
  updateProject(() => ({ align: { kind: 'running', percent: 0 } }));
  runIn(isImporting(appStore.getState()) ? WAIT_FOR_NEXT : 0);
};

/** Aligns the open Project now and after every change that matters, for as long as the window lives. */
export const followAlignment = (): void => {
  client.warmUp();
  appStore.subscribe(follow);
  follow(appStore.getState());
};

/** Aligns what stopped or failed once more. */
export const alignAgain = (): void => {
  forget();
  updateProject(() => ({ align: { kind: 'running', percent: 0 } }));
  runIn(0);
};

/** Gives up the alignment under way; what was aligned before stays in view. */
export const stopAlignment = (): void => {
  forget();
  updateProject(() => ({ align: { kind: 'stopped' } }));
};

/** Has the worker say why these Links of the comparison in view were made, unless that is known. */
export const explainLinks = (links: readonly Link[]): Promise<void> =>
  loadEvidence((pairs) => client.explain(pairs), links);

/** Has the worker say what the evidence of a Claim lacks of its wording, unless that is known. */
export const wantShortfalls = createShortfallLoader((items) => client.supportOf(items));
