import type { PageDocument, PageElement } from './page-document.ts';

/** Pictures and counters are in `noscript` as a rule; so much text is part of the article. */
const MIN_TEXT_LENGTH = 140;

/** "Please enable JavaScript to view the comments": what such an element says otherwise. */
const ABOUT_THE_BROWSER = /java\s?script|\bbrowser|\bcookies\b/i;

/** Compared at the start: the rest may differ by what a script added. */
const COMPARED_LENGTH = 80;

const textOf = (element: PageElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const holdsArticleText = (noscript: PageElement): boolean => {
  const text = textOf(noscript);
  return text.length >= MIN_TEXT_LENGTH && !ABOUT_THE_BROWSER.test(text);
};

/** How often a text is in the page, by its start: once where `noscript` alone has it. */
const occurrences = (page: string, text: string): number =>
  page.split(text.slice(0, COMPARED_LENGTH)).length - 1;

/**
 * Turns each `noscript` of the body that holds text of the article, as pages that load it late and their saved copies have it, into
 * an element that is read; not where the same text is shown beside it.
 */
export const unfoldNoscript = (document: PageDocument): void => {
  const holding = [...document.querySelectorAll('body noscript')].filter(holdsArticleText);
  if (holding.length === 0) return;
  const page = textOf(document.body);
  for (const noscript of holding) {
    if (occurrences(page, textOf(noscript)) > 1) continue;
    const shown = document.createElement('div');
    shown.append(...noscript.childNodes);
    noscript.replaceWith(shown);
  }
};
