/**
 * How soon an edit of a large Project is on the disk, and how soon the Project opens; lowdb's own adapter beside it, over the
 * same records.
 *
 *   npm run bench:store [-- --megabytes 50]
 *
 * Prints the time from an edit to its acknowledgement, for edits that follow one another, also while a new snapshot is
 * written, then the time to open. Last one JSON line, in milliseconds: `edit`, `compacting` and `lowdbEdit` are 95th
 * percentiles, `open`, `openJournal` and `lowdbOpen` medians; `editRatio` and `openRatio` say how many times as long
 * lowdb's own adapter takes.
 */
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { journalGeneration } from '../electron/host/project/journal.ts';
import {
  type ProjectSnapshot,
  SNAPSHOT_NAME,
  snapshotFile,
} from '../electron/host/project/project-snapshot.ts';
import { ProjectStore } from '../electron/host/project/project-store.ts';
import type { Result } from '../shared/contract/result.ts';
import { adding } from '../shared/project/diff.ts';
import type { HistoryMove } from '../shared/project/history.ts';
import { SCHEMA_VERSION } from '../shared/project/migrations.ts';
import type { AnyRecord } from '../shared/project/records.ts';
import { inventRecords } from './invent-project.ts';

const MEGABYTE = 1024 * 1024;
const EDITS = 300;
const OPENINGS = 5;
const COMPACTIONS = 5;
/** lowdb writes the whole file with each. */
const LOWDB_EDITS = 20;
const JOURNAL_BYTES = MEGABYTE;
const DAY_MS = 24 * 60 * 60 * 1000;
const STEP: HistoryMove = { kind: 'step', label: 'Tag a passage', key: null };

/** In milliseconds. */
interface Times {
  readonly edits: readonly number[];
  readonly openings: readonly number[];
}

const endless = inventRecords();

/** The next records, together of about so many bytes as JSON. */
const takeRecords = (bytes: number): AnyRecord[] => {
  const taken: AnyRecord[] = [];
  for (let size = 0; size < bytes;) {
    const record = endless.next().value;
    size += Buffer.byteLength(JSON.stringify(record)) + Buffer.byteLength(`"${record.id}":,`);
    taken.push(record);
  }
  return taken;
};

const snapshotOf = (records: readonly AnyRecord[]): ProjectSnapshot => ({
  schema: SCHEMA_VERSION,
  generation: 1,
  seq: 0,
  records: Object.fromEntries(records.map((record) => [record.id, record])),
});

const expectOk = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message} ${result.failure.hint}`);
  return result.value;
};

const milliseconds = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

const percentile = (values: readonly number[], percent: number): number =>
  values.toSorted((x, y) => x - y)[Math.ceil((percent / 100) * values.length) - 1] ?? 0;

const addNext = async (store: ProjectStore): Promise<void> => {
  expectOk(await store.edit(adding(endless.next().value), STEP));
};

const timeEdits = async (folder: string): Promise<number[]> => {
  const store = expectOk(await ProjectStore.open(folder));
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) times.push(await milliseconds(() => addNext(store)));
  await store.close();
  return times;
};

/** Changes when a new snapshot stands in its place. */
const snapshotIdentity = async (folder: string): Promise<number> =>
  (await stat(join(folder, SNAPSHOT_NAME))).ino;

/** Edits from the moment when a new snapshot is begun until it is in its place, each round with the day's backup first. */
const timeEditsWhileCompacting = async (folder: string): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 1; round <= COMPACTIONS; round += 1) {
    const now = () => Date.now() + round * DAY_MS;
    const store = expectOk(await ProjectStore.open(folder, { now, compactAfterBytes: 1 }));
    await addNext(store);
    const before = await snapshotIdentity(folder);
    while ((await snapshotIdentity(folder)) === before) times.push(await milliseconds(() => addNext(store)));
    await store.close();
  }
  return times;
};

const timeOpening = async (folder: string): Promise<number> => {
  const begun = performance.now();
  const store = expectOk(await ProjectStore.open(folder));
  const taken = performance.now() - begun;
  await store.close();
  return taken;
};

const timeOpenings = async (folder: string): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) times.push(await timeOpening(folder));
  return times;
};

const journalBytes = async (folder: string): Promise<number> => {
  const journals = (await readdir(folder)).filter((name) => journalGeneration(name) !== null);
  const sizes = await Promise.all(journals.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Leaves a Project as a kill does: the last edits are in the journal alone. */
const leaveJournal = async (folder: string, aside: string): Promise<void> => {
  const store = expectOk(await ProjectStore.open(folder, { compactAfterBytes: Number.POSITIVE_INFINITY }));
  while ((await journalBytes(folder)) < JOURNAL_BYTES)
    await Promise.all(Array.from({ length: 100 }, () => addNext(store)));
  await cp(folder, aside, { recursive: true });
  await rm(join(aside, 'lock'));
  await store.close();
};

/** Each opening has a copy of its own, for closing writes the journal's edits into the snapshot. */
const timeOpeningsWithJournal = async (folder: string, aside: string): Promise<number[]> => {
  await leaveJournal(folder, aside);
  const times: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const copy = `${aside}-${round}`;
    await cp(aside, copy, { recursive: true });
    times.push(await timeOpening(copy));
    await rm(copy, { recursive: true });
  }
  return times;
};

/** Over the records of the same Project; every edit writes all of them. */
const timeLowdb = async (folder: string, project: string): Promise<Times> => {
  const snapshot = await snapshotFile(project).read();
  if (snapshot === null) throw new Error(`${SNAPSHOT_NAME} is missing`);
  const records: Record<string, unknown> = { ...snapshot.records };
  const db = new Low(new JSONFile<object>(join(folder, 'lowdb.json')), { ...snapshot, records });
  await db.write();
  const edits: number[] = [];
  for (let edit = 0; edit < LOWDB_EDITS; edit += 1) {
    const record = endless.next().value;
    records[record.id] = record;
    edits.push(await milliseconds(() => db.write()));
  }
  const openings: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) openings.push(await milliseconds(() => db.read()));
  return { edits, openings };
};

const makeProject = async (folder: string, megabytes: number): Promise<string> => {
  const project = join(folder, 'project');
  await mkdir(project);
  const records = takeRecords(megabytes * MEGABYTE);
  await snapshotFile(project).write(snapshotOf(records));
  const { size } = await stat(join(project, SNAPSHOT_NAME));
  console.log(`${records.length} records, ${SNAPSHOT_NAME} of ${(size / MEGABYTE).toFixed(1)} MB`);
  return project;
};

const printTimes = (what: string, times: readonly number[], remark: string): void => {
  const [middle, high, most] = [50, 95, 100].map((percent) =>
    `${percentile(times, percent).toFixed(0)} ms`.padStart(9),
  );
  console.log(`${what.padEnd(34)}${String(times.length).padStart(5)}${middle}${high}${most}  ${remark}`);
};

const measure = async (folder: string, megabytes: number): Promise<void> => {
  const project = await makeProject(folder, megabytes);
  console.log(`${'times'.padStart(39)}      p50      p95      max`);
  const edits = await timeEdits(project);
  printTimes('edit acknowledged', edits, 'goal: p95 ≤ 50 ms');
  const compacting = await timeEditsWhileCompacting(project);
  printTimes('  while a snapshot is written', compacting, 'goal: p95 ≤ 50 ms');
  const openings = await timeOpenings(project);
  printTimes('opening', openings, 'goal: p50 ≤ 2000 ms');
  const withJournal = await timeOpeningsWithJournal(project, join(folder, 'killed'));
  printTimes('  with a journal of 1 MB behind it', withJournal, 'goal: p50 ≤ 2000 ms');
  const lowdb = await timeLowdb(folder, project);
  printTimes('lowdb’s own adapter: edit', lowdb.edits, 'does not sync to the disk');
  printTimes('lowdb’s own adapter: opening', lowdb.openings, 'checks nothing of what it reads');
  const [edit, lowdbEdit] = [percentile(edits, 95), percentile(lowdb.edits, 95)];
  const [open, lowdbOpen] = [percentile(openings, 50), percentile(lowdb.openings, 50)];
  console.log(
    JSON.stringify({
      edit: Math.round(edit),
      compacting: Math.round(percentile(compacting, 95)),
      lowdbEdit: Math.round(lowdbEdit),
      editRatio: Number((lowdbEdit / edit).toFixed(1)),
      open: Math.round(open),
      openJournal: Math.round(percentile(withJournal, 50)),
      lowdbOpen: Math.round(lowdbOpen),
      openRatio: Number((lowdbOpen / open).toFixed(2)),
    }),
  );
};

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '50' } } });
const folder = await mkdtemp(join(tmpdir(), 'crossread-store-'));
try {
  await measure(folder, Number(values.megabytes));
} finally {
  await rm(folder, { recursive: true });
}
