/** U+2400 to U+241F are pictures of the controls in their order: ESC → ␛. */
const PICTURES = 0x2400;
const DELETE = 0x7f;

const picture = (control: string): string => {
  const code = control.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(PICTURES + code);
  return code === DELETE ? '\u2421' : '\uFFFD';
};

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_LAYOUT = /(?!\r\n)[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;
/** What ends a line, moves the cursor or turns the reading direction. */
const NOT_IN_LINE = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu;
// oxlint-disable-next-line no-control-regex -- as above
const NOT_IN_JSON = /[\u007F-\u009F]/gu;

/** A text that a terminal shows and does not obey. Line ends and tabs stay: "a\u001b[31m" → "a␛[31m". */
export const showControls = (text: string): string => text.replace(NOT_LAYOUT, picture);

/** The same for a name or a message, which stays one line. */
export const showControlsInLine = (line: string): string => line.replace(NOT_IN_LINE, picture);

/** Escapes those that `JSON.stringify` leaves. Every string reads as before. */
export const escapeControls = (json: string): string =>
  json.replace(NOT_IN_JSON, (control) => `\\u00${(control.codePointAt(0) ?? 0).toString(16)}`);
