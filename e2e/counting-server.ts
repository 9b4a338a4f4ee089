import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that counts who comes: the network as far as the window could tell. */
export interface CountingServer {
  readonly address: string;
  /** The paths that were asked for, in order. */
  readonly visits: readonly string[];
  readonly close: () => Promise<unknown>;
}

export const countingServer = async (answer: (response: ServerResponse) => void): Promise<CountingServer> => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    answer(response);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    close: () => {
      server.closeAllConnections();
      return new Promise((settle) => server.close(settle));
    },
  };
};
