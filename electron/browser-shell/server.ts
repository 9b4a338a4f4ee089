import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { fail, ok } from '../../shared/contract/result.ts';
import { windowFileHeaders } from '../host/content-security-policy.ts';
import type { Host } from '../host/create-host.ts';
import type { WindowFile } from '../host/window-files.ts';
import type { BrowserShell } from './browser-shell.ts';
import { EntryKey } from './entry-key.ts';
import { MAX_UPLOAD_BYTES } from './max-upload-bytes.ts';
import { readBody } from './read-body.ts';
import { isForUs, isToken } from './request-guard.ts';
import type { WindowLink } from './window-link.ts';
import { ENTRY, KEY_HEADER, SUBPROTOCOL, TOKEN_HEADER } from './wire.ts';

/** The largest call is a pasted text of 20 million characters, at up to three bytes each, escaped. */
const MAX_CALL_BYTES = 128 * 1024 * 1024;
const BRIDGE = '/bridge.js';

const callSchema = z.object({ channel: z.string(), input: z.unknown() });

export interface ServedApp {
  readonly files: ReadonlyMap<string, WindowFile>;
  /** The script that puts `window.desktop` into the page. */
  readonly bridge: string;
  readonly host: Pick<Host, 'call' | 'grantPath' | 'grantBytes'>;
  readonly shell: BrowserShell;
  readonly link: WindowLink;
}

export interface RunningServer {
  readonly port: number;
  readonly token: string;
  /** The address to open, with a key behind its `#` that lets one window in. */
  readonly url: string;
  /** Settles once that window has come in. */
  readonly entered: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves the app to windows on this machine: 127.0.0.1 alone, on a port of the system's choice. */
export const serveApp = async (app: ServedApp): Promise<RunningServer> => {
  const token = randomBytes(24).toString('base64url');
  const key = new EntryKey();
  const server = createServer((request, response) => {
    answer(app, { token, key }, portOf(server), request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: () => SUBPROTOCOL,
    maxPayload: 4096,
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isForUs(request.headers, portOf(server)) || !carriesToken(request, token)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (window) => app.link.add(window));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  return {
    port,
    token,
    url: `http://127.0.0.1:${port}/#key=${key.value}`,
    entered: key.used,
    close: async () => {
      app.link.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const portOf = (server: Server): number => {
  const address = server.address();
  return address === null || typeof address === 'string' ? -1 : address.port;
};

const carriesToken = (request: IncomingMessage, token: string): boolean => {
  const [protocol, given] = (request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
  return request.headers.origin !== undefined && protocol === SUBPROTOCOL && isToken(given, token);
};

/** What lets a window in, and what it shows from then on. */
interface Secrets {
  readonly key: EntryKey;
  readonly token: string;
}

const answer = async (
  app: ServedApp,
  { key, token }: Secrets,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!isForUs(request.headers, port)) return sendStatus(response, 403);
  const url = addressOf(request, port);
  if (url === null) return sendStatus(response, 400);
  if (request.method === 'GET') return await answerGet(app, url.pathname, response);
  if (request.method !== 'POST') return sendStatus(response, 405);
  if (url.pathname === ENTRY)
    return key.take(request.headers[KEY_HEADER])
      ? sendJson(response, 200, ok({ token }))
      : sendRefused(response);
  if (!isToken(request.headers[TOKEN_HEADER], token)) return sendRefused(response);
  if (url.pathname === '/call') return await answerCall(app, request, response);
  if (url.pathname === '/files') return await takeFile(app, url.searchParams, request, response);
  return sendStatus(response, 404);
};

/** Null where the request names none: `////` and `http://[` are no addresses. */
const addressOf = (request: IncomingMessage, port: number): URL | null => {
  try {
    return new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  } catch {
    return null;
  }
};

/** The app's own files need no token: they are the same for everyone and tell nothing. */
const answerGet = async (app: ServedApp, path: string, response: ServerResponse): Promise<void> => {
  if (path.startsWith('/saved/')) return sendDownload(app.shell, path.slice('/saved/'.length), response);
  if (path === '/favicon.ico') return sendStatus(response, 204);
  if (path === BRIDGE) return send(response, 'text/javascript; charset=utf-8', await readFile(app.bridge));
  const file = app.files.get(path);
  if (file === undefined) return sendStatus(response, 404);
  const content = await readFile(file.path);
  const isPage = file.contentType.startsWith('text/html');
  send(response, file.contentType, isPage ? withBridge(content.toString('utf8')) : content);
};

/** The bridge runs before the app, so that the app finds `window.desktop` as it does in Electron. */
const withBridge = (page: string): string =>
  page.replace('<script', `<script src="${BRIDGE}"></script>\n    <script`);

const sendDownload = (shell: BrowserShell, id: string, response: ServerResponse): void => {
  const download = shell.takeDownload(id);
  if (download === null) return sendStatus(response, 404);
  const name = encodeURIComponent(download.name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
  send(response, 'application/octet-stream', download.content);
};

const answerCall = async (
  { host }: ServedApp,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await readBody(request, MAX_CALL_BYTES);
  if (body === null) return sendTooLarge(response);
  const call = callSchema.safeParse(parseJson(body));
  if (!call.success) return sendJson(response, 400, fail('bad-input', 'The request is not a call.'));
  sendJson(response, 200, await host.call(call.data.channel, call.data.input));
};

const takeFile = async (
  { host, shell }: ServedApp,
  about: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const name = basename(about.get('name') ?? '');
  if (name === '') return sendJson(response, 400, fail('bad-input', 'The file has no name.'));
  const bytes = await readBody(request, MAX_UPLOAD_BYTES);
  if (bytes === null) return sendTooLarge(response);
  // A file that the browser could not read stands as one that is not there: its import says so, and the rest goes on.
  const input = about.has('unreadable') ? { path: join(tmpdir(), randomUUID(), name) } : { name, bytes };
  const question = about.get('question');
  if (question === null)
    return sendJson(
      response,
      200,
      ok('path' in input ? host.grantPath(input.path) : host.grantBytes(name, input.bytes)),
    );
  if (!shell.takePicked(Number(question), input))
    return sendJson(response, 409, fail('refused', 'Nobody asked for this file.'));
  sendJson(response, 200, ok({ token: 'picked', name }));
};

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

const send = (response: ServerResponse, contentType: string, content: string | Uint8Array): void => {
  response.writeHead(200, { ...windowFileHeaders(contentType, 'self'), 'Cache-Control': 'no-store' });
  response.end(content);
};

const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
};

const sendStatus = (response: ServerResponse, status: number): void => {
  response.writeHead(status);
  response.end();
};

const sendRefused = (response: ServerResponse): void =>
  sendJson(
    response,
    403,
    fail('refused', 'This window does not belong to the Crossread that runs.', 'Start Crossread again.'),
  );

const sendTooLarge = (response: ServerResponse): void => {
  response.setHeader('Connection', 'close');
  sendJson(
    response,
    413,
    fail('too-large', 'This is more than Crossread can take in at once.', 'Split it into smaller parts.'),
  );
};
