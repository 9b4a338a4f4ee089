/** What a character does to the words around it; where a text holds one of no kind, its pieces cannot be told. */
const UNTOLD = 0;
/** May be part of a word with whatever stands next to it. */
const JOINING = 1;
/** Part of a word only where such characters stand right before and after it: U.S, 3.5, don't. */
const INNER = 2;
/** Never part of a word. */
const PARTING = 3;

const INNER_CHARACTERS = ".,;:'‘’";
const PARTING_CHARACTERS = '\t\n\r !"#$%&()*+-/<=>?[\\]^`{|}~\u00A0¡£§«»¿‐‑‒–—―‚“”„•…‹›€';

/**
 * First and last of Latin, Greek and Cyrillic, each beginning beyond what controls and combining marks hold. Among them
 * are signs that part words; they are looked at as part of a piece.
 */
const JOINING_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x21, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x24f],
  [0x370, 0x482],
  [0x48a, 0x52f],
];

const kindsOfCharacters = (): Uint8Array => {
  const kinds = new Uint8Array(0x20ad);
  for (const [first, last] of JOINING_RANGES) kinds.fill(JOINING, first, last + 1);
  for (const character of INNER_CHARACTERS) kinds[character.charCodeAt(0)] = INNER;
  for (const character of PARTING_CHARACTERS) kinds[character.charCodeAt(0)] = PARTING;
  return kinds;
};

const kinds = kindsOfCharacters();

/** `tokenise` cuts longer texts, so that their words do not hang on the characters beside them alone. */
const LONGEST = 4000;

/**
 * Writes the start and the end of each piece of a text into `bounds`, one after the other, and answers how many numbers
 * these are. A piece holds whole words, mostly one, and `tokenise` finds the same words in it as where it stands; beside
 * the pieces there are none. -1 where that is not certain. After UAX #29, of which only the rules are used that hold for
 * every language.
 */
export const scanPieces = (text: string, bounds: number[]): number => {
  if (text.length > LONGEST) return -1;
  let count = 0;
  let before = PARTING;
  let kind = kindAt(text, 0);
  for (let at = 0; at < text.length; at += 1) {
    const after = kindAt(text, at + 1);
    if (kind === UNTOLD) return -1;
    const isInside = kind === JOINING || (kind === INNER && before === JOINING && after === JOINING);
    const isOpen = count % 2 === 1;
    if (isInside !== isOpen) {
      bounds[count] = at;
      count += 1;
    }
    before = kind;
    kind = after;
  }
  if (count % 2 === 0) return count;
  bounds[count] = text.length;
  return count + 1;
};

/** Beyond either end nothing joins. */
const kindAt = (text: string, at: number): number =>
  at < text.length ? (kinds[text.charCodeAt(at)] ?? UNTOLD) : PARTING;
