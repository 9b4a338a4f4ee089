import { Parser } from 'htmlparser2';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';

/** Elements within elements. Browsers stop nesting at this depth themselves, and saved pages stay far under it. */
const MAX_DEPTH = 512;

/** Elements, attributes, comments and pieces of text, each an object in memory: an article has thousands. */
const MAX_NODES = 200_000;

/** Attributes of one element, which the page's parser compares with each other: pages of frameworks have dozens. */
const MAX_ATTRIBUTES = 1000;

/** Characters between two looks at what was counted. */
const STEP = 65_536;

const tooComplex = (): Result<never> =>
  fail(
    'too-complex',
    'This page has far too many elements to be read, or nests them far too deep.',
    'Copy the article’s text and paste it.',
  );

/**
 * Refuses, with `too-complex`, a page that holds more than any article does, or nests it deeper. Counts what is written, with a
 * tokeniser that builds nothing.
 */
export const refuseHeavyMarkup = (html: string): Result<null> => {
  let depth = 0;
  let deepest = 0;
  let nodes = 0;
  let attributes = 0;
  let mostAttributes = 0;
  const count = (): void => void (nodes += 1);
  const tokeniser = new Parser({
    onopentagname: () => {
      count();
      attributes = 0;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => void (depth -= 1),
    onattribute: () => {
      count();
      attributes += 1;
      mostAttributes = Math.max(mostAttributes, attributes);
    },
    ontext: count,
    oncomment: count,
  });
  for (let at = 0; at < html.length; at += STEP) {
    tokeniser.write(html.slice(at, at + STEP));
    if (deepest > MAX_DEPTH || nodes > MAX_NODES || mostAttributes > MAX_ATTRIBUTES) return tooComplex();
  }
  return ok(null);
};

class TooManyElements extends Error {}

/**
 * The tree of a page, as the WHATWG's algorithm builds it. It repeats formatting that was left open (`<b><i><u>` before a thousand
 * paragraphs: three thousand elements), so that what is built is counted as well. Fails with `too-complex`.
 */
export const parseBounded = (html: string): Result<Tree.Document> => {
  const light = refuseHeavyMarkup(html);
  if (!light.ok) return light;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...facts) => {
      elements += 1;
      if (elements > MAX_NODES) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...facts);
    },
  };
  try {
    return ok(parse(html, { treeAdapter, scriptingEnabled: false }));
  } catch (error) {
    if (error instanceof TooManyElements) return tooComplex();
    throw error;
  }
};
