import type { JudgedPair } from './errors.ts';
import type { SharedContent } from './shared-content.ts';

/** Errors shown of each kind. */
const SHOWN = 10;
/** A unit of so many Passages is large: its pairs are further apart than those of a small one. */
const LARGE_UNIT = 6;

type Kind = (pair: JudgedPair) => boolean;

const MISSED_KINDS: Readonly<Record<string, Kind>> = {
  'no content stem': ({ shared }) => thingsIn(shared).length === 0,
  'one content stem': ({ shared }) => thingsIn(shared).length === 1,
  'several content stems': ({ shared }) => thingsIn(shared).length > 1,
};

/** The first that holds is the kind of a wrong Link. */
const WRONG_KINDS: Readonly<Record<string, Kind>> = {
  nothing: ({ shared }) => thingsIn(shared).length === 0,
  'names only': ({ shared: { figures, core, others } }) => isEmpty(figures, core, others),
  'figures and dates only': ({ shared: { names, core, others } }) => isEmpty(names, core, others),
  'core words only': ({ shared: { names, figures, others } }) => isEmpty(names, figures, others),
  'names, figures, dates, core words': ({ shared: { others } }) => isEmpty(others),
  'one other word': ({ shared: { others } }) => others.length === 1,
  'several other words': () => true,
};

const thingsIn = ({ names, figures, core, others }: SharedContent): string[] => [
  ...names,
  ...figures,
  ...core,
  ...others,
];

const isEmpty = (...lists: readonly (readonly string[])[]): boolean =>
  lists.every(({ length }) => length === 0);

/** Counts the errors by kind, then shows the worst of each: missed pairs with the lowest score, wrong ones with the highest. */
export const printErrors = (pairs: readonly JudgedPair[]): void => {
  const gold = pairs.filter(({ verdict }) => verdict !== 'wrong');
  const missed = parted(
    gold
      .filter(({ verdict }) => verdict === 'missed')
      .toSorted((x, y) => x.score - y.score || thingsIn(y.shared).length - thingsIn(x.shared).length),
    MISSED_KINDS,
  );
  const wrong = parted(
    pairs.filter(({ verdict }) => verdict === 'wrong').toSorted((x, y) => y.score - x.score),
    WRONG_KINDS,
  );
  console.log('\nMissed pairs, by what both share');
  console.log(table(missedRows(gold, missed)));
  console.log('\nWrong links, by all that both share; "linkable" passages should be linked, but to others');
  console.log(table(wrongRows(wrong)));
  printWorst('missed', missed);
  printWorst('wrong', wrong);
  console.log('');
};

type Parted = ReadonlyMap<string, readonly JudgedPair[]>;

/** The pairs by the first kind that holds for each. */
const parted = (pairs: readonly JudgedPair[], kinds: Readonly<Record<string, Kind>>): Parted => {
  const nameOf = (pair: JudgedPair): string | undefined =>
    Object.entries(kinds).find(([, holds]) => holds(pair))?.[0];
  return new Map(Object.keys(kinds).map((name) => [name, pairs.filter((pair) => nameOf(pair) === name)]));
};

const isInLargeUnit: Kind = ({ unitSize }) => unitSize >= LARGE_UNIT;
const isAcrossLanguages: Kind = ({ shared }) => shared.acrossLanguages;

const missedRows = (gold: readonly JudgedPair[], missed: Parted): string[][] => {
  const all = [...missed.values()].flat();
  const row = (name: string, of: readonly JudgedPair[], lost: readonly JudgedPair[]): string[] => [
    name,
    String(of.length),
    String(lost.length),
    of.length === 0 ? '–' : ((100 * lost.length) / of.length).toFixed(0),
    String(lost.filter(isInLargeUnit).length),
    String(lost.filter(isAcrossLanguages).length),
  ];
  const goldByKind = parted(gold, MISSED_KINDS);
  return [
    ['', 'gold', 'missed', '%', `in units of ${String(LARGE_UNIT)}+`, 'across languages'],
    ...Array.from(missed, ([name, lost]) => row(name, goldByKind.get(name) ?? [], lost)),
    row('all', gold, all),
    row(`in units of ${String(LARGE_UNIT)}+`, gold.filter(isInLargeUnit), all.filter(isInLargeUnit)),
    row('across languages', gold.filter(isAcrossLanguages), all.filter(isAcrossLanguages)),
  ];
};

const wrongRows = (wrong: Parted): string[][] => [
  ['', 'links', 'both linkable', 'one', 'none'],
  ...Array.from(wrong, ([name, pairs]) => wrongRow(name, pairs)),
  wrongRow('all', [...wrong.values()].flat()),
];

const wrongRow = (name: string, pairs: readonly JudgedPair[]): string[] => [
  name,
  String(pairs.length),
  ...[2, 1, 0].map((count) => String(pairs.filter(({ linkable }) => linkable === count).length)),
];

/** Rows as lines, the columns aligned. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
};

const printWorst = (verdict: string, kinds: Parted): void => {
  for (const [name, pairs] of kinds) {
    if (pairs.length === 0) continue;
    console.log(`\n${verdict}, both share ${name}: ${String(pairs.length)}`);
    for (const { score, case: id, pair, texts, shared } of pairs.slice(0, SHOWN)) {
      const things = thingsIn(shared).join(', ');
      console.log(`${score.toFixed(2)}  ${id}${things === '' ? '' : `  (${things})`}`);
      console.log(`      ${pair[0].padEnd(4)} ${texts[0]}\n      ${pair[1].padEnd(4)} ${texts[1]}`);
    }
  }
};
