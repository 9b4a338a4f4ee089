/**
 * Characters without a space that are no word, such as a picture written in letters: laying out millions of them holds up the
 * window for minutes. Scripts that write without spaces are left out.
 */
export const ENDLESS =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]{1000,}/u;

/** Characters of an endless word that are shown. */
export const ENDLESS_SHOWN = 40;
