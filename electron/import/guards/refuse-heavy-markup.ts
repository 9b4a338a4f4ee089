import { Parser } from 'htmlparser2';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';

/** Elements within elements. Browsers stop nesting at this depth themselves, and saved pages stay far under it. */
const MAX_DEPTH = 512;

/** Elements, attributes, comments and pieces of text, each an object in memory: an article has thousands. */
const MAX_NODES = 200_000;

/** Characters between two looks at what was counted. */
const STEP = 65_536;

/**
 * Refuses, with `too-complex`, a page that holds more than any article does, or nests it deeper. Counts with the tokeniser
 * that the page's parser stands on, so that both see the same elements, and builds nothing.
 */
export const refuseHeavyMarkup = (html: string): Result<null> => {
  let depth = 0;
  let deepest = 0;
  let nodes = 0;
  const count = (): void => void (nodes += 1);
  const tokeniser = new Parser({
    onopentagname: () => {
      count();
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => void (depth -= 1),
    onattribute: count,
    ontext: count,
    oncomment: count,
  });
  for (let at = 0; at < html.length; at += STEP) {
    tokeniser.write(html.slice(at, at + STEP));
    if (deepest > MAX_DEPTH || nodes > MAX_NODES)
      return fail(
        'too-complex',
        'This page has far too many elements to be read, or nests them far too deep.',
        'Copy the article’s text and paste it.',
      );
  }
  return ok(null);
};
