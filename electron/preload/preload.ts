import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Topic } from '../../shared/contract/channels.ts';
import type { Desktop } from '../../shared/contract/desktop.ts';
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

/** A dropped file has a path; what a page made up has none and is left out. */
const drop: Desktop<File>['files']['drop'] = (files) =>
  ipcRenderer.invoke(
    'crossread:grant',
    files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
  );

contextBridge.exposeInMainWorld('desktop', makeDesktop(call, on, drop));
