import { assertNever } from '../../shared/text/assert-never.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { decodeText } from './decode-text.ts';
import { dropDataAddresses } from './drop-data-addresses.ts';
import { refuseUnsafeXml } from './guards/refuse-unsafe-xml.ts';
import type { ImportedText } from './import-messages.ts';
import { parsePlainText } from './parse-plain-text.ts';
import type { ArchivedPage } from './read-mhtml.ts';
import { isMhtml } from './guards/mime-parts.ts';
import {
  declaredEncoding,
  looksLikePage,
  refuseBinary,
  sniffFormat,
  type TextFormat,
} from './sniff-format.ts';

interface ImportOptions {
  readonly fileName: string;
  /** The encoding that the reader picked; `null` to tell it from the bytes. */
  readonly encoding: string | null;
  /** Largest text in UTF-16 units. */
  readonly maxLength?: number;
  /** How far the import is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** Twenty novels: more than anyone compares, little enough for the window to hold. */
const MAX_LENGTH = 20_000_000;

/** Lines that are not empty, each of which may become a block: the longest text that is imported has as many at twenty letters each. */
const MAX_LINES = 1_000_000;

/** U+2028, U+2029, U+0085, form feed and the rest of what means a new line → `\n`. */
const normaliseLineEnds = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\0', '');

/** Parsers are loaded for the formats that need them: most files are plain text, and a process is started for each. */
const parse = async (text: string, format: TextFormat): Promise<Result<SourceText>> => {
  switch (format) {
    case 'text':
      return ok(parsePlainText(text));
    case 'markdown':
      return ok((await import('./parse-markdown.ts')).parseMarkdown(text));
    case 'html':
      return (await import('./parse-html.ts')).parseHtml(text);
    default:
      return assertNever(format);
  }
};

const hasTooManyLines = (text: string): boolean => {
  let lines = 0;
  for (const _ of text.matchAll(/[^\n]+/g)) {
    lines += 1;
    if (lines > MAX_LINES) return true;
  }
  return false;
};

interface Piece {
  readonly bytes: Uint8Array;
  /** The encoding that what the piece is from gives; null where it gives none. */
  readonly charset: string | null;
}

const importPiece = async (
  { bytes, charset }: Piece,
  { fileName, encoding, maxLength = MAX_LENGTH, onProgress = () => undefined }: ImportOptions,
): Promise<Result<ImportedText>> => {
  const accepted = refuseBinary(bytes);
  if (!accepted.ok) return accepted;
  const readable = looksLikePage(bytes) ? dropDataAddresses(bytes) : bytes;
  const decoded = await decodeText(readable, encoding, charset ?? declaredEncoding(readable), maxLength);
  if (!decoded.ok) return decoded;
  onProgress(0.3);
  const text = normaliseLineEnds(decoded.value.text);
  if (hasTooManyLines(text))
    return fail(
      'too-complex',
      'This text has far more lines than any article.',
      'Import the article alone, or split the file.',
    );
  const harmless = refuseUnsafeXml(text);
  if (!harmless.ok) return harmless;
  const format = sniffFormat(text, fileName);
  const source = await parse(text, format);
  if (!source.ok) return source;
  onProgress(0.9);
  if (source.value.blocks.length === 0) {
    return fail('empty-file', 'There is no text in this file.', 'Check that it was saved completely.');
  }
  return ok({ source: source.value, encoding: decoded.value.encoding, format });
};

const withAddress = (imported: ImportedText, { url }: ArchivedPage): ImportedText => {
  const { metadata } = imported.source;
  return {
    ...imported,
    format: 'mhtml',
    source: { ...imported.source, metadata: { ...metadata, url: metadata.url ?? url } },
  };
};

/** The first page of a web archive that holds an article; why the page itself holds none, where no frame does either. */
const importArchive = async (bytes: Uint8Array, options: ImportOptions): Promise<Result<ImportedText>> => {
  const { readMhtml } = await import('./read-mhtml.ts');
  const pages = readMhtml(bytes);
  if (!pages.ok) return pages;
  let refused: Result<never> | null = null;
  for (const page of pages.value) {
    const imported = await importPiece(page, { ...options, fileName: 'page.html' });
    if (imported.ok) return ok(withAddress(imported.value, page));
    refused ??= imported;
  }
  return refused ?? fail('no-article', 'There is no web page in this archive.', 'Save the page once more.');
};

/**
 * Turns a file's bytes into the text of a Source. Fails with `empty-file`, `binary-file`, `unsupported-format`,
 * `unknown-encoding`, `undecodable`, `too-large`, `unsafe-xml`, `no-article`, `too-complex` or `unreadable-archive`, each with what
 * to do about it.
 */
export const importBytes = async (
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Result<ImportedText>> =>
  isMhtml(bytes) ? importArchive(bytes, options) : importPiece({ bytes, charset: null }, options);
