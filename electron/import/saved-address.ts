/** Characters at the start of a page in which programs note where they saved it from. */
const NOTE_LENGTH = 4000;

/** Browsers write the length of the address before it, in brackets; SingleFile writes lines of names and values. */
const NOTES: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d{1,6}\)(https?:\/\/\S+)/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)/i,
];

/** The address that a page was saved from, as browsers and SingleFile note it in a comment; null where there is none. */
export const savedAddress = (html: string): string | null => {
  const start = html.slice(0, NOTE_LENGTH);
  const address = NOTES.map((note) => note.exec(start)?.[1]).find((found) => found !== undefined);
  return address !== undefined && URL.canParse(address) ? address : null;
};
