/** What a parser of Markdown spends grows faster than the text; past this it would take minutes. In UTF-16 units. */
const MAX_LENGTH = 500_000;

/** Nobody writes Markdown in lines this long. */
const MAX_LINE = 20_000;

/** Quotes, bullets and indentation before a line's text: each nests one deeper. */
const MAX_PREFIX = 300;

/** What opens a link, an emphasis or a cell is looked at again with everything that could close it. */
const MAX_IN_PARAGRAPH: Readonly<Record<string, number>> = { '[': 2000, '*': 5000, _: 5000 };
const MAX_CELLS = 200;

const PREFIX = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/;

const count = (line: string, character: string): number => line.split(character).length - 1;

/**
 * Whether text that looks like Markdown would cost a parser far more than its length: such text is read as plain text, in
 * which nothing nests.
 */
export const isHeavyMarkdown = (text: string): boolean => {
  if (text.length > MAX_LENGTH) return true;
  const inParagraph = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line.length > MAX_LINE || (PREFIX.exec(line)?.[0].length ?? 0) > MAX_PREFIX) return true;
    if (count(line, '|') > MAX_CELLS) return true;
    if (line.trim() === '') inParagraph.clear();
    for (const [character, most] of Object.entries(MAX_IN_PARAGRAPH)) {
      const marks = (inParagraph.get(character) ?? 0) + count(line, character);
      if (marks > most) return true;
      inParagraph.set(character, marks);
    }
  }
  return false;
};
