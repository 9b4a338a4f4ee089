/**
 * A process that opens one Project again and again beside others, edits it where it may and reads it where it may not:
 * `rival-editor.ts FOLDER MILLISECONDS`. Ends with a JSON line of what it saw.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { loadProject } from '../load-project.ts';
import { ProjectStore } from '../project-store.ts';
import { numberedEdit, tagsAfter } from './numbered-edits.ts';

const EDITS_AT_A_TIME = 9;
/** Long enough for the other one to get its turn. */
const PAUSE_MS = 5;

const [folder = '', milliseconds = '0'] = process.argv.slice(2);
const until = performance.now() + Number(milliseconds);
const acknowledged: number[] = [];
const torn: string[] = [];
let readOnly = 0;
let reads = 0;

const readOnce = async (): Promise<number> => {
  const loaded = await loadProject(folder);
  reads += 1;
  if (!loaded.ok) {
    torn.push(loaded.failure.message);
    return 0;
  }
  const { seq, records, recovered } = loaded.value;
  const tags = [...records.keys()].filter((id) => id.startsWith('tag-'));
  if (tags.toSorted().join(' ') !== tagsAfter(seq).join(' '))
    torn.push(`not the records of edit ${String(seq)}`);
  torn.push(...recovered);
  return seq;
};

while (performance.now() < until) {
  const opened = await ProjectStore.open(folder, { groupWithinMs: 0, compactAfterBytes: 3000 });
  if (!opened.ok) throw new Error(opened.failure.message);
  const store = opened.value;
  if (store.readOnly === null) {
    const seq = await readOnce();
    for (let number = seq + 1; number <= seq + EDITS_AT_A_TIME; number += 1) {
      const result = await store.edit(numberedEdit(number));
      if (!result.ok) throw new Error(result.failure.message);
      acknowledged.push(result.value.seq);
    }
  } else {
    readOnly += 1;
    await readOnce();
  }
  await store.close();
  await delay(PAUSE_MS);
}
console.log(JSON.stringify({ acknowledged, readOnly, reads, torn }));
