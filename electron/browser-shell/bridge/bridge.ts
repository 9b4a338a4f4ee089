import type { PickedFile, Topic } from '../../../shared/contract/channels.ts';
import type { Desktop } from '../../../shared/contract/desktop.ts';
import { makeDesktop } from '../../../shared/contract/make-desktop.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { assertNever } from '../../../shared/text/assert-never.ts';
import { MAX_UPLOAD_BYTES } from '../max-upload-bytes.ts';
import { type ServerMessage, SUBPROTOCOL, TOKEN_HEADER, type WindowAnswer } from '../wire.ts';
import { askForFiles } from './ask-for-files.ts';
import { confirmAddress } from './confirm-address.ts';
import { enter } from './enter.ts';

const NO_HOST = {
  code: 'no-host',
  message: 'Crossread no longer runs behind this window.',
  hint: 'Start it again: what was saved is there.',
};

type Listener = (message: never) => void;

const listeners = new Map<string, Set<Listener>>();

/** What a browser still sends for a page that is gone, in bytes; a little less than its limit of 64 KiB. */
const MOST_AFTER_LEAVING = 60_000;
let isLeaving = false;
addEventListener('pagehide', () => (isLeaving = true));
addEventListener('pageshow', () => (isLeaving = false));

const outlivesPage = (body: BodyInit): boolean =>
  isLeaving && typeof body === 'string' && new Blob([body]).size < MOST_AFTER_LEAVING;

const post = async <T>(address: string, body: BodyInit): Promise<Result<T>> => {
  const token = await connected;
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: { [TOKEN_HEADER]: token },
      keepalive: outlivesPage(body),
    });
    return (await answer.json()) as Result<T>;
  } catch {
    return { ok: false, failure: NO_HOST };
  }
};

const call = (channel: string, input: unknown): Promise<unknown> =>
  post('/call', JSON.stringify({ channel, input }));

const on: Desktop<File>['on'] = (topic: Topic, listener: Listener) => {
  const ofTopic = listeners.get(topic) ?? new Set();
  listeners.set(topic, ofTopic.add(listener));
  return () => void ofTopic.delete(listener);
};

/** Sends one file's bytes, cut just past the limit. A folder, or a file that is gone, goes as unreadable. */
const upload = async (file: File, question: number | null): Promise<Result<PickedFile>> => {
  const bytes = await file
    .slice(0, MAX_UPLOAD_BYTES)
    .arrayBuffer()
    .catch(() => null);
  const about = new URLSearchParams({ name: file.name });
  if (question !== null) about.set('question', String(question));
  if (bytes === null) about.set('unreadable', 'yes');
  return await post<PickedFile>(`/files?${about.toString()}`, bytes ?? '');
};

const drop: Desktop<File>['files']['drop'] = async (files) => {
  const picked: PickedFile[] = [];
  for (const answer of await Promise.all(files.map((file) => upload(file, null)))) {
    if (!answer.ok) return answer;
    picked.push(answer.value);
  }
  return { ok: true, value: picked };
};

const pick = async (question: number): Promise<boolean> => {
  const files = await askForFiles();
  // One after another, so that they arrive in the reader's order.
  for (const file of files) await upload(file, question);
  return files.length > 0;
};

const save = (address: string, name: string): boolean => {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  return true;
};

const tell = (topic: string, message: unknown): void => {
  for (const listener of listeners.get(topic) ?? []) listener(message as never);
};

/** What the reader did about a question; null where none was asked. */
const agreedTo = async (message: ServerMessage): Promise<boolean | null> => {
  switch (message.kind) {
    case 'topic':
      tell(message.topic, message.message);
      return null;
    case 'pick':
      return await pick(message.question);
    case 'save':
      return save(message.address, message.name);
    case 'confirm':
      return await confirmAddress(message.url);
    case 'reload':
      location.reload();
      return null;
    default:
      return assertNever(message);
  }
};

const receive = async (socket: WebSocket, message: ServerMessage): Promise<void> => {
  const agreed = await agreedTo(message);
  if (agreed === null || !('question' in message)) return;
  socket.send(JSON.stringify({ question: message.question, agreed } satisfies WindowAnswer));
};

/** Answers the token once topics arrive or cannot, so that no call is answered before its topics are heard. */
const connect = (token: string): Promise<string> => {
  const socket = new WebSocket(`ws://${location.host}/topics`, [SUBPROTOCOL, token]);
  socket.addEventListener('message', (event) => {
    void receive(socket, JSON.parse(String(event.data)) as ServerMessage);
  });
  socket.addEventListener('close', () => {
    if (!isLeaving) tell('host.gone' satisfies Topic, {});
  });
  return new Promise((settle) => {
    for (const end of ['open', 'close']) socket.addEventListener(end, () => settle(token));
  });
};

const connected = enter().then(connect);

Object.defineProperty(window, 'desktop', { value: Object.freeze(makeDesktop<File>(call, on, drop)) });
