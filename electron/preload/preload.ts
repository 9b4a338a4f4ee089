import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { PickedFile, Topic } from '../../shared/contract/channels.ts';
import type { Desktop } from '../../shared/contract/desktop.ts';
import { PROOF_BYTES } from '../../shared/contract/file-proof.ts';
import type { Result } from '../../shared/contract/result.ts';
import { makeDesktop } from '../../shared/contract/make-desktop.ts';

type Listener = (message: never) => void;

const listeners = new Map<Topic, Set<Listener>>();

ipcRenderer.on('crossread:topic', (_event, topic: Topic, message: unknown) => {
  for (const listener of listeners.get(topic) ?? []) listener(message as never);
});

const on: Desktop<File>['on'] = (topic, listener) => {
  const ofTopic = listeners.get(topic) ?? new Set();
  listeners.set(topic, ofTopic.add(listener));
  return () => void ofTopic.delete(listener);
};

const call = (channel: string, input: unknown): Promise<unknown> =>
  ipcRenderer.invoke('crossread:call', channel, input);

/** Digest of a file's ends, which the host compares with what is at its path; null for what cannot be read, such as a folder. */
const proofOf = async (file: File): Promise<string | null> => {
  try {
    const ends = await new Blob([file.slice(0, PROOF_BYTES), file.slice(-PROOF_BYTES)]).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', ends));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
};

/** A dropped file has a path; what a page made up has none and is left out. */
const drop: Desktop<File>['files']['drop'] = async (files) => {
  const dropped = files
    .map((file) => ({ file, path: webUtils.getPathForFile(file) }))
    .filter(({ path }) => path !== '');
  const proven = dropped.map(async ({ file, path }) => ({ path, proof: await proofOf(file) }));
  return (await ipcRenderer.invoke('crossread:grant', await Promise.all(proven))) as Result<PickedFile[]>;
};

contextBridge.exposeInMainWorld('desktop', makeDesktop(call, on, drop));
