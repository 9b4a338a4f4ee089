import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request was meant for this server: by its Host, so that a name that was made to point here (DNS rebinding)
 * is refused, and by its Origin where it tells one.
 */
export const isForUs = ({ host, origin }: IncomingHttpHeaders, port: number): boolean => {
  const us = `127.0.0.1:${port}`;
  return host === us && (origin === undefined || origin === `http://${us}`);
};

/** Compares in a time that tells nothing about the token. */
export const isToken = (given: unknown, token: string): boolean => {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
};
