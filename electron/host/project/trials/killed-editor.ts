/**
 * A process that edits one Project until it is killed: `killed-editor.ts FOLDER [CALL NTH]`. Each number of an acknowledged
 * edit is a line on standard output. With a call it kills itself at the NTH such call of `node:fs/promises`, half-way through
 * where that is a write.
 */
import { writeSync } from 'node:fs';
import { loadProject } from '../load-project.ts';
import { ProjectStore } from '../project-store.ts';
import { interpose } from './disk-calls.ts';
import { numberedEdit } from './numbered-edits.ts';

/** Small, so that a few edits begin a new generation. */
const COMPACT_AFTER_BYTES = 2000;
const EDITS_AT_ONCE = 3;
/** Enough for several generations; a process that was not killed by then ends by itself. */
const MOST_EDITS = 150;

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing more may happen before it arrives.
  return new Promise(() => undefined);
};

const killAt = (name: string, nth: number): void => {
  let calls = 0;
  interpose(async (call, proceed) => {
    if (call.name !== name || ++calls !== nth) return await proceed();
    if (name === 'write') {
      const [bytes, offset, length] = call.args as [Uint8Array, number, number];
      await proceed(bytes, offset, Math.floor(length / 2));
    }
    return await die();
  });
};

const edit = async (folder: string): Promise<void> => {
  const loaded = await loadProject(folder);
  if (!loaded.ok) throw new Error(loaded.failure.message);
  let next = loaded.value.seq + 1;
  const opened = await ProjectStore.open(folder, {
    groupWithinMs: 1,
    compactAfterBytes: COMPACT_AFTER_BYTES,
  });
  if (!opened.ok) throw new Error(`${opened.failure.message} ${opened.failure.hint}`);
  const store = opened.value;
  if (store.readOnly !== null) throw new Error(store.readOnly);
  for (let done = 0; done < MOST_EDITS; done += EDITS_AT_ONCE) {
    const numbers = Array.from({ length: EDITS_AT_ONCE }, (_, at) => next + at);
    next += EDITS_AT_ONCE;
    await Promise.all(
      numbers.map(async (number) => {
        const result = await store.edit(numberedEdit(number));
        if (!result.ok) throw new Error(result.failure.message);
        writeSync(1, `${String(result.value.seq)}\n`);
      }),
    );
  }
  await store.close();
};

const [folder = '', call, nth] = process.argv.slice(2);
if (call !== undefined) killAt(call, Number(nth));
await edit(folder);
