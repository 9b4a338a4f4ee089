/**
 * How well real pages are imported, beside @mozilla/readability alone in the same run.
 *
 *   npm run bench:import -- FOLDER [--worst 10]
 *
 * FOLDER holds a folder a page, as Mozilla's test pages do. Ends with one JSON line; what each figure means is in README.md.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  importPage,
  type PageCase,
  type PageReading,
  readCases,
  readWithReadability,
} from './import-case.ts';
import {
  isSameByline,
  isSameDay,
  isSameLanguage,
  isSameTitle,
  type TokenScore,
  tokenScore,
} from './import-measures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string', default: '10' } },
});

const NOTHING: TokenScore = { precision: 0, recall: 0, f1: 0 };

interface Scored {
  readonly page: PageCase;
  readonly reading: PageReading | string;
  readonly score: TokenScore;
  readonly ms: number;
}

type Reader = (page: PageCase) => Promise<PageReading | string>;

const scored = async (page: PageCase, reader: Reader): Promise<Scored> => {
  const begun = performance.now();
  const reading = await reader(page).catch((error: unknown) => `failed: ${String(error)}`);
  const ms = performance.now() - begun;
  return {
    page,
    reading,
    score: typeof reading === 'string' ? NOTHING : tokenScore(reading.text, page.text),
    ms,
  };
};

const percent = (share: number): number => Math.round(share * 1000) / 10;
const mean = (values_: readonly number[]): number =>
  values_.reduce((sum, value) => sum + value, 0) / Math.max(1, values_.length);

type Fact = keyof PageCase['facts'];
const SAME: Readonly<Record<Fact, (found: string | null, expected: string) => boolean>> = {
  title: isSameTitle,
  byline: isSameByline,
  publishedTime: isSameDay,
  lang: isSameLanguage,
};

/** Whether a fact is read as expected; null for a page that is expected to have none. A refused page has it wrong. */
const isRight = ({ page, reading }: Scored, fact: Fact): boolean | null => {
  const expected = page.facts[fact];
  if (expected === null) return null;
  return typeof reading !== 'string' && SAME[fact](reading.facts[fact], expected);
};

const shareRight = (all: readonly Scored[], fact: Fact): number => {
  const judged = all.map((one) => isRight(one, fact)).filter((right) => right !== null);
  return percent(mean(judged.map(Number)));
};

const summary = (all: readonly Scored[]) => ({
  imported: all.filter(({ reading }) => typeof reading !== 'string').length,
  f1: percent(mean(all.map(({ score }) => score.f1))),
  precision: percent(mean(all.map(({ score }) => score.precision))),
  recall: percent(mean(all.map(({ score }) => score.recall))),
  titles: shareRight(all, 'title'),
  bylines: shareRight(all, 'byline'),
  dates: shareRight(all, 'publishedTime'),
  languages: shareRight(all, 'lang'),
  ms: Math.round(all.reduce((sum, { ms }) => sum + ms, 0)),
});

const printRefused = (all: readonly Scored[]): void => {
  for (const { page, reading } of all)
    if (typeof reading === 'string') console.log(`Refused: ${page.name}: ${reading}`);
};

const printWorst = (ours: readonly Scored[], theirs: readonly Scored[], count: number): void => {
  console.log('\nWorst texts (F1, precision, recall; F1 of Readability)');
  const rows = ours
    .map((one, at) => ({ ...one, other: theirs[at]?.score ?? NOTHING }))
    .toSorted((a, b) => a.score.f1 - b.score.f1);
  for (const { page, score, other } of rows.slice(0, count))
    console.log(
      `  ${page.name}: ${percent(score.f1)}, ${percent(score.precision)}, ${percent(score.recall)}; ${percent(other.f1)}`,
    );
};

const printWrong = (all: readonly Scored[], fact: Fact): void => {
  const wrong = all.filter((one) => isRight(one, fact) === false && typeof one.reading !== 'string');
  if (wrong.length > 0) console.log(`\nOther ${fact} than expected`);
  for (const { page, reading } of wrong)
    if (typeof reading !== 'string')
      console.log(`  ${page.name}: ${String(reading.facts[fact])} ≠ ${String(page.facts[fact])}`);
};

const [folder] = positionals;
if (folder === undefined) throw new Error('Give a folder of pages.');
const pages = await readCases(resolve(process.env['INIT_CWD'] ?? '.', folder));
const ours: Scored[] = [];
const theirs: Scored[] = [];
for (const page of pages) {
  ours.push(await scored(page, importPage));
  theirs.push(await scored(page, readWithReadability));
}
printRefused(ours);
printWorst(ours, theirs, Number(values.worst));
for (const fact of ['title', 'byline', 'publishedTime', 'lang'] as const) printWrong(ours, fact);
console.log(JSON.stringify({ pages: pages.length, ...summary(ours), readability: summary(theirs) }));
