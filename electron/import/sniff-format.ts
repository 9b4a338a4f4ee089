import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { utf16WithoutMark } from './decode-text.ts';
import { isHeavyMarkdown } from './guards/is-heavy-markdown.ts';

export type TextFormat = 'text' | 'markdown' | 'html';

/** What a file is: a text, or a web page with all that belongs to it in one MIME message. */
export type FileFormat = TextFormat | 'mhtml';

interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly hint: string;
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const SAVE_AS_TEXT = 'Save it as plain text, Markdown or a web page, and import that.';

const SIGNATURES: readonly Signature[] = [
  { bytes: ascii('%PDF-'), name: 'a PDF', hint: 'Copy its text and paste it, or save it as plain text.' },
  { bytes: ascii('{\\rtf'), name: 'an RTF document', hint: SAVE_AS_TEXT },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Word or Office document', hint: SAVE_AS_TEXT },
  {
    bytes: [0x1f, 0x8b],
    name: 'a compressed file (gzip)',
    hint: 'Unpack it and import the articles inside.',
  },
  { bytes: ascii('7z\xbc\xaf'), name: 'a 7-Zip archive', hint: 'Unpack it and import the articles inside.' },
  { bytes: ascii('Rar!'), name: 'a RAR archive', hint: 'Unpack it and import the articles inside.' },
  { bytes: [0x89, ...ascii('PNG')], name: 'a picture (PNG)', hint: 'Only text can be compared.' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a picture (JPEG)', hint: 'Only text can be compared.' },
  { bytes: ascii('GIF8'), name: 'a picture (GIF)', hint: 'Only text can be compared.' },
  { bytes: ascii('SQLite format 3'), name: 'a database (SQLite)', hint: 'Only text can be compared.' },
  { bytes: [0x7f, ...ascii('ELF')], name: 'a program', hint: 'Only text can be compared.' },
  { bytes: [...ascii('MZ'), 0x90], name: 'a program', hint: 'Only text can be compared.' },
  { bytes: ascii('ID3'), name: 'a sound file', hint: 'Only text can be compared.' },
];

/** Names inside a zip's first part that tell what it really is. */
const ZIPPED: readonly (readonly [RegExp, string])[] = [
  [/word\//, 'a Word document (DOCX)'],
  [/xl\//, 'an Excel workbook'],
  [/ppt\//, 'a PowerPoint presentation'],
  [/application\/epub\+zip/, 'an e-book (EPUB)'],
  [/vnd\.oasis\.opendocument/, 'an OpenDocument file'],
];

const SAMPLE_BYTES = 65_536;

/** Share of control bytes above which a file is not text in any one-byte encoding. */
const MAX_CONTROL_SHARE = 0.02;

const startsWith = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte);

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1');

const unsupported = (name: string, hint: string): Result<never> =>
  fail('unsupported-format', `This file is ${name}, which cannot be read yet.`, hint);

/**
 * Refuses what is not text before anyone decodes it: `empty-file`, `unsupported-format` for a known format, named in the
 * message, and `binary-file` for any other bytes that no text has.
 */
export const refuseBinary = (bytes: Uint8Array): Result<null> => {
  if (bytes.length === 0)
    return fail('empty-file', 'This file is empty.', 'Check that it was saved completely.');
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
  if (known) return unsupported(known.name, known.hint);
  if (startsWith(bytes, [...ascii('PK'), 3, 4])) {
    const names = latin(bytes) + Buffer.from(bytes.subarray(-SAMPLE_BYTES)).toString('latin1');
    const name = ZIPPED.find(([pattern]) => pattern.test(names))?.[1];
    return name === undefined
      ? unsupported('a zip archive', 'Unpack it and import the articles inside.')
      : unsupported(name, SAVE_AS_TEXT);
  }
  const isUtf16Or32 =
    startsWith(bytes, [0xff, 0xfe]) ||
    startsWith(bytes, [0xfe, 0xff]) ||
    startsWith(bytes, [0, 0, 0xfe, 0xff]);
  if (isUtf16Or32 || utf16WithoutMark(bytes) !== null) return ok(null);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  }
  // A stray zero byte happens in saved text; a text with one in every hundred bytes does not.
  if (zeros > sample.length / 100 || controls > sample.length * MAX_CONTROL_SHARE) {
    return fail('binary-file', 'This file holds data, not text.', SAVE_AS_TEXT);
  }
  return ok(null);
};

const HTML_START =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,4000}?-->\s*)*<(!doctype\s+html|html|head|body|article|main)\b/i;
const HTML_TAG =
  /<\/?(p|div|span|h[1-6]|ul|ol|li|a|article|section|blockquote|br|img|em|strong|table)\b[^>]{0,500}>/gi;

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /\[[^\]\n]{1,200}\]\((https?:|\/|#|mailto:)[^)\s]{1,1000}\)/,
  /(^|\s)(\*\*|__)\S[^*_\n]{0,200}\S?\2/m,
  /^(```|~~~)/m,
  /^> \S/m,
  /^\|? ?:?-{3,}:? ?\|/m,
  /^!\[[^\]\n]{0,200}\]\(/m,
];

const hasFrontMatter = (head: string): boolean => {
  if (!head.startsWith('---\n')) return false;
  const end = head.indexOf('\n---', 3);
  return end > 0 && /^[\w-]+:/m.test(head.slice(4, end));
};

/**
 * The format of decoded text, by its content. The file's name decides only between plain text and Markdown where a single
 * sign of Markdown leaves it open.
 */
export const sniffFormat = (text: string, fileName: string): TextFormat => {
  const head = text.slice(0, SAMPLE_BYTES);
  if (HTML_START.test(head)) return 'html';
  const tags = head.match(HTML_TAG)?.length ?? 0;
  if (/^\s*</.test(head) ? tags >= 2 : tags >= 8) return 'html';
  if (isHeavyMarkdown(text)) return 'text';
  if (hasFrontMatter(head)) return 'markdown';
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(head)).length;
  const isNamedMarkdown = /\.(md|markdown|mdown|mkd)$/i.test(fileName);
  if (signs >= 2 || MARKDOWN_SIGNS[0]?.test(head) === true) return 'markdown';
  return isNamedMarkdown ? 'markdown' : 'text';
};

/** Whether bytes begin as a web page in an encoding that ASCII is part of. */
export const looksLikePage = (bytes: Uint8Array): boolean =>
  HTML_START.test(latin(bytes).replace(/^\u00EF\u00BB\u00BF/, ''));

/** The encoding that a web page says it is in, or null. */
export const declaredEncoding = (bytes: Uint8Array): string | null =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(latin(bytes.subarray(0, 4096)))?.[1] ?? null;
