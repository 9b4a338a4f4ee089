import { fail, ok, type Result } from '../../../shared/contract/result.ts';

const SPACE = /\s*/y;
const DOCTYPE = /<!doctype\b/iy;

/** HTML's own are a fifth of this. */
const MAX_DOCTYPE = 1000;

/**
 * A public name of HTML's or XHTML's, with or without the address of its definition: on the web, with or without its scheme
 * ("//www.w3.org/…"), or beside the page ("DTD/xhtml1-strict.dtd").
 */
const PUBLIC =
  /^public (?:"[^"<>]*HTML[^"<>]*"|'[^'<>]*HTML[^'<>]*')(?: ?(?:"(?:(?:https?:)?\/\/[^"<>]*|[\w./-]*)"|'(?:(?:https?:)?\/\/[^'<>]*|[\w./-]*)'))? ?\/?$/i;

/** What may follow `<!DOCTYPE html`: nothing, a public name of HTML's, `about:legacy-compat`, or words that mean nothing. */
const isHtmls = (rest: string): boolean =>
  PUBLIC.test(rest) ||
  /^system (?:"about:legacy-compat"|'about:legacy-compat')$/i.test(rest) ||
  !/^(?:public|system)\b.*["']|[[<]/i.test(rest);

/** Whether the DOCTYPE that begins here is HTML's own. */
const isHtmlDoctype = (text: string, start: number): boolean => {
  const head = text.slice(start, start + MAX_DOCTYPE);
  const declaration = /^<!doctype\s+html(?=[\s>])([^>]*)>/i.exec(head)?.[1];
  return declaration !== undefined && isHtmls(declaration.replace(/\s+/g, ' ').trim());
};

const matchEnd = (pattern: RegExp, text: string, from: number): number | null => {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
};

/** Past what may stand before the DOCTYPE: spaces, comments, the XML declaration and other instructions. */
const afterProlog = (text: string): number => {
  let at = 0;
  for (;;) {
    at = matchEnd(SPACE, text, at) ?? at;
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null;
    const end = closing === null ? -1 : text.indexOf(closing, at + 2);
    if (closing === null || end < 0) return at;
    at = end + closing.length;
  }
};

const isXml = (text: string): boolean => /^\s*<\?xml\b/i.test(text);

const unsafe = (): Result<never> =>
  fail(
    'unsafe-xml',
    'This file declares entities or a document type of its own, by which a file can multiply or reach for others.',
    'Copy the article’s text and paste it.',
  );

/**
 * Refuses, with `unsafe-xml`, markup that could make a parser of XML expand or fetch something: a DOCTYPE other than
 * HTML's own, one with a subset in it, or, in XML, an entity declared anywhere. Text that does not begin as markup passes.
 */
export const refuseUnsafeXml = (text: string): Result<null> => {
  const start = afterProlog(text);
  const hasDoctype = matchEnd(DOCTYPE, text, start) !== null;
  if (hasDoctype && !isHtmlDoctype(text, start)) return unsafe();
  return isXml(text) && /<!entity\b/i.test(text) ? unsafe() : ok(null);
};
