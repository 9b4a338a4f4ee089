import { choicesOf, readSources, toAlignSource, toComparedSource } from '../store/derived.ts';
import { appStore, updateProject } from '../store/app-store.ts';
import type { OpenProject } from '../store/state.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import { AlignClient } from './align-client.ts';
import { createAlignWorker } from './create-align-worker.ts';
import { settledSession } from './settled-session.ts';

/** What an alignment depends on; while this stays the same nothing is aligned again. */
const inputKey = (project: OpenProject): string => {
  const sources = readSources(project.records, project.texts);
  return JSON.stringify([
    sources.map(({ record }) => [
      record.siglum,
      record.sha256,
      record.language,
      record.publishedAt,
      record.asides,
    ]),
    choicesOf(project.records, sources),
  ]);
};

const client = new AlignClient(createAlignWorker, {
  onProgress: (progress) => updateProject(() => ({ align: { kind: 'running', progress } })),
  onDone: (comparison: Comparison) =>
    updateProject(({ session }) => ({
      comparison,
      align: { kind: 'idle' },
      session: settledSession(session, comparison),
    })),
  onFailed: (message) => updateProject(() => ({ align: { kind: 'failed', message } })),
});

interface Followed {
  readonly id: string;
  readonly records: unknown;
  readonly texts: unknown;
  readonly key: string;
}

let before: Followed | null = null;

const follow = (project: OpenProject | null): void => {
  if (project === null) {
    before = null;
    return client.stop();
  }
  const { id, records, texts } = project;
  if (before?.id === id && before.records === records && before.texts === texts) return;
  const key = inputKey(project);
  const isUnchanged = before?.id === id && before.key === key;
  before = { id, records, texts, key };
  if (isUnchanged) return;
  const sources = readSources(records, texts);
  updateProject(() => ({ align: { kind: 'running', progress: null } }));
  client.start({
    sources: sources.map(toAlignSource),
    compared: sources.map(toComparedSource),
    choices: choicesOf(records, sources),
  });
};

/** Aligns the open Project now and after every change that matters, for as long as the window lives. */
export const followAlignment = (): void => {
  appStore.subscribe(({ project }) => follow(project));
  follow(appStore.getState().project);
};

/** Gives up the alignment under way; what was aligned before stays in view. */
export const stopAlignment = (): void => {
  client.stop();
  updateProject(() => ({ align: { kind: 'stopped' } }));
};
