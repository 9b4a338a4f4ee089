import { expect, it } from 'vitest';
import { parsePage } from './page-document.ts';
import { unfoldNoscript } from './unfold-noscript.ts';

const TEXT =
  'The ferry ran aground on Friday evening, the owner said, while it was turning in the harbour, and all of its 212 passengers are safe and well.';
const BROWSER =
  'Please enable JavaScript to see the weather map, the timetable of the ferries, the comments of other readers and whatever else is on this page.';

const unfolded = (body: string): boolean => {
  const page = parsePage(`<body>${body}</body>`);
  if (!page.ok) throw new Error(page.failure.message);
  unfoldNoscript(page.value);
  return page.value.querySelector('noscript') === null;
};

it.each([
  ['text of the article', `<noscript><p>${TEXT}</p></noscript>`, true],
  ['a picture', '<noscript><img src="a.jpg" alt="The ferry"></noscript>', false],
  ['a line', '<noscript><p>The ferry ran aground.</p></noscript>', false],
  ['what it says about the browser', `<noscript><p>${BROWSER}</p></noscript>`, false],
  ['text that is shown beside it', `<p>${TEXT}</p><noscript><p>${TEXT}</p></noscript>`, false],
])('reads %s in noscript: %#', (_what, body, expected) => {
  expect(unfolded(body)).toBe(expected);
});
