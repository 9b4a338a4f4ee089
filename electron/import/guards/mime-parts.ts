import { fail, ok, type Result } from '../../../shared/contract/result.ts';

/** Names in lower case; of a header that is there twice, the first counts. */
export type MimeHeaders = ReadonlyMap<string, string>;

/** One leaf of a MIME message; its body is decoded by nobody yet. */
export interface MimePart {
  readonly headers: MimeHeaders;
  readonly body: Uint8Array;
}

/** Browsers write a few hundred bytes; what has no end here is no header. */
const MAX_HEADER_BYTES = 65_536;

/** A saved page has a part for every picture and style. */
const MAX_PARTS = 10_000;

/** A page with a frame that was itself saved with its pictures is two deep. */
const MAX_DEPTH = 4;

const LINE_FEED = 0x0a;
const DASH = 0x2d;
const SPACE = 0x20;

const buffered = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the body begins: behind the first empty line. Null where headers do not end in time. */
const bodyStart = (head: string): number | null => {
  const end = /\r?\n[ \t]*\r?\n/.exec(head);
  return end === null ? null : end.index + end[0].length;
};

const headersOf = (text: string): MimeHeaders => {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]{1,100}):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
};

/** Parts a message, or one part of it, into headers and body; null for what does not begin with headers. */
export const splitHeaders = (bytes: Uint8Array): MimePart | null => {
  const head = buffered(bytes).toString('latin1', 0, MAX_HEADER_BYTES);
  const start = /^\s*/.exec(head)?.[0].length ?? 0;
  if (!/^[A-Za-z][\w-]{0,100}:/.test(head.slice(start, start + 110))) return null;
  const length = bodyStart(head.slice(start));
  if (length === null) return null;
  return { headers: headersOf(head.slice(start, start + length)), body: bytes.subarray(start + length) };
};

export const contentType = ({ headers }: MimePart): string => headers.get('content-type') ?? '';

export const isPage = (part: MimePart): boolean =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(contentType(part));

/** Whether bytes are a web archive, as browsers and Word save it (RFC 2557); mail of other kinds is not. */
export const isMhtml = (bytes: Uint8Array): boolean => {
  const message = splitHeaders(bytes);
  if (message === null) return false;
  const isRelated = /^multipart\/related\b/i.test(contentType(message));
  return isRelated || (message.headers.has('mime-version') && isPage(message));
};

/** A parameter of a header: `charset` of `text/html; charset="utf-8"`. */
export const parameter = (header: string | undefined, name: string): string | null => {
  const found = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]{1,500})"|([^\s;"]{1,500}))`, 'i').exec(
    header ?? '',
  );
  return found?.[1] ?? found?.[2] ?? null;
};

const isLineStart = (bytes: Buffer, at: number): boolean => at === 0 || bytes[at - 1] === LINE_FEED;

/** A closing delimiter goes on with two dashes; the boundary of a part inside may begin like the one around it. */
const isClosing = (bytes: Buffer, end: number): boolean => bytes[end] === DASH && bytes[end + 1] === DASH;

const isWhole = (bytes: Buffer, end: number): boolean => {
  const next = bytes[end];
  return next === undefined || next <= SPACE || isClosing(bytes, end);
};

/** Where each delimiter begins; the last one may be missing from a file that was cut off. */
const delimiters = (bytes: Buffer, delimiter: string): number[] => {
  const found: number[] = [];
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + delimiter.length)) {
    if (isLineStart(bytes, at) && isWhole(bytes, at + delimiter.length)) found.push(at);
    if (found.length > MAX_PARTS) break;
  }
  return found;
};

const tooComplex = (): Result<never> =>
  fail(
    'too-complex',
    'This saved page has far too many parts, or nests them far too deep.',
    'Open it in a browser, copy the article’s text and paste it.',
  );

const unreadable = (): Result<never> =>
  fail(
    'unreadable-archive',
    'This saved page (MHTML) is damaged: its parts cannot be told apart.',
    'Open it in a browser and save it once more, as a web page.',
  );

/** The pieces between the delimiters of a multipart body, each with its own headers. */
const pieces = (body: Buffer, boundary: string): Buffer[] => {
  const delimiter = `--${boundary}`;
  const starts = delimiters(body, delimiter);
  return starts.flatMap((start, at) => {
    const from = start + delimiter.length;
    return isClosing(body, from) ? [] : [body.subarray(from, starts[at + 1] ?? body.length)];
  });
};

/** Takes the end of the delimiter's line off, and the line end that belongs to the next delimiter. */
const partOf = (piece: Buffer): MimePart | null => {
  const lineEnd = piece.indexOf(LINE_FEED);
  return lineEnd < 0 ? null : splitHeaders(piece.subarray(lineEnd + 1));
};

/**
 * The leaves of a MIME message in their order, as views on its bytes (RFC 2046, 5.1; RFC 2557). Reads headers and delimiters alone.
 * Fails with `too-complex` or `unreadable-archive`.
 */
export const mimeParts = (message: MimePart, depth = 0): Result<readonly MimePart[]> => {
  const type = contentType(message);
  if (!/^multipart\//i.test(type)) return ok([message]);
  if (depth >= MAX_DEPTH) return tooComplex();
  const boundary = parameter(type, 'boundary');
  if (boundary === null) return unreadable();
  const found = pieces(buffered(message.body), boundary);
  if (found.length > MAX_PARTS) return tooComplex();
  const leaves: MimePart[] = [];
  for (const part of found.map(partOf)) {
    if (part === null) continue;
    const inner = mimeParts(part, depth + 1);
    if (!inner.ok) return inner;
    leaves.push(...inner.value);
    if (leaves.length > MAX_PARTS) return tooComplex();
  }
  return leaves.length === 0 ? unreadable() : ok(leaves);
};
