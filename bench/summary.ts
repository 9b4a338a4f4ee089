/**
 * Counts what the draft summary over-claims: citations of agreed statements that lack a figure, date, quotation or name of what they
 * are cited for, by a rough reading that shares no code with Support.
 *
 *   npm run bench:summary -- FILE… [--draw N] [--seed S]
 *
 * Each line of a `.jsonl` file of units is a comparison of its own; all other files are compared with one another. `--draw` prints N
 * citations to be read by eye, drawn by chance from all that are not word for word the statement. The last line is JSON:
 * `statements` with two citations or more, their `citations`, and the percentages that lack a fact or a name.
 */
import { parseArgs } from 'node:util';
import { createComparer } from '../shared/differences/compare-sources.ts';
import type { ComparedSource } from '../shared/differences/comparison.ts';
import { draftSummary } from '../shared/reconcile/draft-summary.ts';
import { NO_CHOICES } from './align-case.ts';
import { comparedSourceOf } from './compared-source.ts';
import { rounded } from './measure.ts';
import { type OverClaim, overClaims } from './over-claims.ts';
import { readBenchFile } from './read-bench.ts';
import { readSourceFile } from './read-source-file.ts';

/** A statement of the summary and one sentence that is cited for it. */
interface Cited {
  readonly statement: string;
  readonly sentence: string;
  readonly lacks: readonly OverClaim[];
}

/** The citations of agreed statements that have two or more. */
const citedIn = (sources: readonly ComparedSource[]): Cited[][] => {
  const comparison = createComparer(sources).compare(NO_CHOICES);
  const { agreed } = draftSummary({
    title: '',
    records: {},
    comparison,
    sources: sources.map(({ siglum, text }) => ({ id: null, siglum, text, blocks: [] })),
  });
  const passages = new Map(
    sources.flatMap(({ text, passages: own }) =>
      own.map(({ id, start, end }) => [id, text.slice(start, end)] as const),
    ),
  );
  return agreed
    .filter(({ citations }) => citations.length > 1)
    .map(({ statement, citations }) =>
      citations.map(({ passage }): Cited => {
        const sentence = passages.get(passage) ?? '';
        return { statement, sentence, lacks: overClaims(statement, sentence) };
      }),
    );
};

const comparisonsOf = async (files: readonly string[]): Promise<(readonly ComparedSource[])[]> => {
  const articles = files.filter((file) => !file.endsWith('.jsonl'));
  const units = files
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => {
      const read = readBenchFile(file);
      if (read.kind === 'figures') throw new Error(`${file} holds no articles`);
      return read.cases.map(({ sources }) => sources.map(comparedSourceOf));
    });
  return articles.length === 0 ? units : [...units, await Promise.all(articles.map(readSourceFile))];
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const draw = (cited: readonly Cited[], count: number, seed: number): void => {
  const random = createRandom(seed);
  const left = cited.filter(({ statement, sentence }) => !sentence.includes(statement));
  for (let at = 1; at <= count && left.length > 0; at += 1) {
    const [drawn] = left.splice(Math.floor(random() * left.length), 1);
    console.log(`${String(at)}. ${drawn?.statement ?? ''}\n   ${drawn?.sentence ?? ''}`);
  }
};

const { values, positionals } = parseArgs({
  options: { draw: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error('Usage: npm run bench:summary -- FILE… [--draw N] [--seed S]');

const statements = (await comparisonsOf(positionals)).flatMap(citedIn);
const cited = statements.flat();
const sharing = (isMeant: (claim: OverClaim) => boolean): number =>
  rounded((100 * cited.filter(({ lacks }) => lacks.some(isMeant)).length) / Math.max(1, cited.length));

for (const { statement, sentence, lacks } of cited) {
  if (lacks.length === 0) continue;
  console.log(
    `lacks ${lacks.map(({ kind, text }) => `${kind} ${text}`).join(', ')}\n   ${statement}\n   ${sentence}`,
  );
}
draw(cited, Number(values.draw), Number(values.seed));
console.log(
  JSON.stringify({
    statements: statements.length,
    citations: cited.length,
    facts: sharing(({ kind }) => kind !== 'name'),
    names: sharing(({ kind }) => kind === 'name'),
  }),
);
