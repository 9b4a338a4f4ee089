/** Zero of each run of decimal digits that news is written in besides ASCII. */
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

const FOLDED =
  /[\u00A0\u2007\u2009\u202F\u2018\u2019\u02BC\u2010\u2011\u066B\u066C\uFF05\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\uFF10-\uFF19]/g;

const foldChar = (char: string): string => {
  const code = char.charCodeAt(0);
  for (const zero of DIGIT_ZEROS) if (code >= zero && code < zero + 10) return String(code - zero);
  if (code === 0x066b) return '.';
  if (code === 0x066c) return ',';
  if (code === 0xff05) return '%';
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc) return "'";
  if (code === 0x2010 || code === 0x2011) return '-';
  return ' ';
};

/**
 * The text with digits of other scripts, fixed spaces, hyphens and apostrophes in their ASCII form. Each UTF-16 unit
 * becomes one UTF-16 unit, so offsets into the result are offsets into `text`.
 */
export const foldForFigures = (text: string): string => text.replace(FOLDED, foldChar);
