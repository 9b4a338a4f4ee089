import { writeFileSync } from 'node:fs';
import { tokenise } from '../shared/reading/tokenise.ts';
import { readBenchFile } from './read-bench.ts';

/** Stems of fewer passages are left out: they may be typing errors, and absence already says that they are rare. */
const FEWEST = 3;

/** Writes `shared/reading/background.json`: in how many passages of the given files each stem stands. */
const writeBackground = (files: readonly string[], out: string): void => {
  const frequencies = new Map<string, number>();
  let documents = 0;
  for (const file of files) {
    const bench = readBenchFile(file);
    if (bench.kind === 'figures') continue;
    for (const { sources } of bench.cases) {
      for (const passage of sources.flatMap((source) => source.passages)) {
        documents += 1;
        for (const stem of new Set(tokenise(passage.text, 'en').map((token) => token.stem))) {
          frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
        }
      }
    }
  }
  const kept = [...frequencies]
    .filter(([stem, times]) => times >= FEWEST && !/\s/.test(stem))
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const stems = kept.map(([stem, times]) => `${stem} ${String(times)}`).join(' ');
  writeFileSync(out, `${JSON.stringify({ documents, stems })}\n`);
  console.log(`${String(kept.length)} stems of ${String(documents)} passages → ${out}`);
};

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: tsx bench/background.ts FILE.jsonl…');
  process.exitCode = 2;
} else writeBackground(files, new URL('../shared/reading/background.json', import.meta.url).pathname);
