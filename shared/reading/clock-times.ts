import type { LanguagePack } from '../languages/pack.ts';
import { perPack } from '../languages/per-pack.ts';
import { PLAIN, type PlacedFigure } from './figure.ts';
import { hedgeBefore } from './hedges.ts';

/** "21:30" and "21:30:05", in every language. */
const CLOCK = /(?<![\d:.,$€£])(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?![\d:])/gu;
/** Looked for first, since it takes a fraction of the time of `CLOCK`. */
const CLOCK_SIGN = /\d:[0-5]\d/;

const patternsOf = perPack(({ clock }) => ({
  sign: new RegExp(clock.sign, 'iu'),
  patterns: clock.patterns.map((pattern) => new RegExp(pattern, 'giu')),
}));

/** Clock times of a folded text, in minutes after midnight; the patterns of the language come first, and may overlap. */
export const clockTimes = (folded: string, pack: LanguagePack): PlacedFigure[] => {
  const own = patternsOf(pack);
  return [
    ...(own.sign.test(folded) ? own.patterns : []),
    ...(CLOCK_SIGN.test(folded) ? [CLOCK] : []),
  ].flatMap((pattern) => Array.from(folded.matchAll(pattern), (match) => clockTimeOf(folded, match, pack)));
};

const NOON = 12;

const clockTimeOf = (folded: string, match: RegExpExecArray, pack: LanguagePack): PlacedFigure => {
  const { hour, minute, am, pm } = match.groups ?? {};
  const written = Number(hour);
  // "12 a.m." is midnight, "12 p.m." noon.
  const hours =
    am === undefined && pm === undefined ? written : (written % NOON) + (pm === undefined ? 0 : NOON);
  const minutes = hours * 60 + Number(minute ?? 0);
  return {
    ...PLAIN,
    start: match.index,
    end: match.index + match[0].length,
    kind: 'time',
    amount: minutes,
    upper: minutes,
    unit: 'min',
    hedge: hedgeBefore(folded, match.index, pack),
  };
};
