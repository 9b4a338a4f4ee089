import { ok, type Result } from '../../shared/contract/result.ts';
import { decodeTransfer } from './decode-transfer.ts';
import {
  contentType,
  isPage,
  type MimeHeaders,
  type MimePart,
  mimeParts,
  parameter,
  splitHeaders,
} from './guards/mime-parts.ts';

/** A page as it was in an archive. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** The encoding that the archive gives; null where it gives none. */
  readonly charset: string | null;
  readonly url: string | null;
}

/** Frames that are looked at where the page itself has no article. */
const MAX_FRAMES = 5;

const addressOf = (headers: MimeHeaders): string | null => {
  const address = headers.get('content-location') ?? headers.get('snapshot-content-location') ?? '';
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
};

const pageOf = (part: MimePart): ArchivedPage => ({
  bytes: decodeTransfer(part.body, part.headers.get('content-transfer-encoding')),
  charset: parameter(contentType(part), 'charset'),
  url: addressOf(part.headers),
});

/** The part that is shown: the one that `start` names, else the first page. */
const rootOf = (message: MimePart, pages: readonly MimePart[]): MimePart | undefined => {
  const start = parameter(contentType(message), 'start');
  return pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? pages[0];
};

/**
 * The pages in a web archive: the one that is shown, then its frames, the largest first. Pictures and styles stay encoded. Fails
 * with `too-complex` or `unreadable-archive`; without any page, the list is empty.
 */
export const readMhtml = (bytes: Uint8Array): Result<readonly ArchivedPage[]> => {
  const message = splitHeaders(bytes);
  const parts = message === null ? ok([]) : mimeParts(message);
  if (!parts.ok || message === null) return parts.ok ? ok([]) : parts;
  const pages = parts.value.filter(isPage);
  const root = rootOf(message, pages);
  if (root === undefined) return ok([]);
  const frames = pages
    .filter((page) => page !== root)
    .toSorted((a, b) => b.body.length - a.body.length)
    .slice(0, MAX_FRAMES);
  const saved = [root, ...frames].map(pageOf);
  const url = addressOf(root.headers) ?? addressOf(message.headers);
  return ok(saved.map((page, at) => (at === 0 ? { ...page, url } : page)));
};
