import type { ComparedSource } from '../differences/comparison.ts';
import { hasPart, type PackPart } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import type { Limit, SummarySource } from './summary.ts';

/** Parts of a language pack without which something is not compared, in a reader's words. */
const COMPARED_BY: readonly (readonly [part: PackPart, words: string])[] = [
  ['dates', 'dates'],
  ['numberWords', 'numbers in words'],
  ['negation', 'negation'],
  ['opposites', 'opposites'],
  ['modality', 'certainty'],
  ['reporting', 'who says it'],
];

/** What cannot be judged in a language, a BCP 47 tag; empty where all can. */
export const missingJudgements = (language: string): string[] => {
  const pack = packFor(language);
  return COMPARED_BY.filter(([part]) => !hasPart(pack, part)).map(([, words]) => words);
};

/** What of the Sources was not compared, and why, Source by Source. */
export const comparisonLimits = (
  compared: readonly ComparedSource[],
  sources: readonly SummarySource[],
): Limit[] => {
  const blocks = new Map(sources.map((source) => [source.siglum, source.blocks]));
  return compared.flatMap(({ siglum, language }): Limit[] => {
    const lacks = missingJudgements(language);
    const own = blocks.get(siglum) ?? [];
    const rows = own.filter(({ kind, aside }) => kind === 'table-row' && !aside).length;
    const asides = own.filter(({ aside }) => aside).length;
    return [
      ...(lacks.length === 0 ? [] : [{ kind: 'language', siglum, language, lacks } as const]),
      ...(rows === 0 ? [] : [{ kind: 'table-rows', siglum, count: rows } as const]),
      ...(asides === 0 ? [] : [{ kind: 'asides', siglum, count: asides } as const]),
    ];
  });
};
