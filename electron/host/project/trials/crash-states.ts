import { dirname } from 'node:path';
import type { DiskStep } from './recorded-disk.ts';

/** What a disk holds after a power cut: folders, and the content of each file by its path. */
export interface DiskState {
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A power cut after some of the steps. */
export interface Crash {
  readonly state: DiskState;
  /** What had been acknowledged by then. */
  readonly acknowledged: readonly string[];
}

type NameStep = Extract<DiskStep, { kind: 'create' | 'mkdir' | 'link' | 'rename' | 'unlink' }>;
type DataStep = Extract<DiskStep, { kind: 'write' | 'truncate' }>;

/** What reached the disk of the steps that nobody synced. */
interface Fate {
  /** Whether a change of a folder is there. */
  readonly keepsName: () => boolean;
  /** How much of a write is there: all, nothing, its first part, or its length alone, filled with zeros. */
  readonly keepsWrite: () => 'all' | 'nothing' | 'part' | 'zeros';
  readonly part: () => number;
}

const LOST: Fate = { keepsName: () => false, keepsWrite: () => 'nothing', part: () => 0 };
const KEPT: Fate = { keepsName: () => true, keepsWrite: () => 'all', part: () => 1 };
/** Names reach the disk before what the files hold: the usual order of a file system that keeps a journal of names alone. */
const NAMES_FIRST: Fate = { keepsName: () => true, keepsWrite: () => 'nothing', part: () => 0 };
const ZEROS: Fate = { keepsName: () => true, keepsWrite: () => 'zeros', part: () => 0 };

/** A small generator (mulberry32), so that a run can be repeated. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const WRITE_FATES = ['all', 'nothing', 'part', 'zeros'] as const;

const randomFate = (random: () => number): Fate => ({
  keepsName: () => random() < 0.5,
  keepsWrite: () => WRITE_FATES[Math.floor(random() * WRITE_FATES.length)] ?? 'all',
  part: random,
});

/**
 * Every state that a power cut after each step may leave, in `variants` ways a step: all, nothing or only the names of what
 * was not synced, lengths without content, then any of it in any order. What was synced is there: a file's content after a
 * sync of the file, its name after a sync of its folder. `root` itself is there from the start.
 */
export function* crashesOf(
  steps: readonly DiskStep[],
  root: string,
  variants: number,
  seed = 1,
): Generator<Crash> {
  const random = randomFrom(seed);
  const acknowledged: string[] = [];
  for (let cut = 0; cut <= steps.length; cut += 1) {
    const step = steps[cut - 1];
    if (step?.kind === 'acknowledge') acknowledged.push(step.what);
    const durable = durableParts(steps.slice(0, cut));
    for (let variant = 0; variant < variants; variant += 1) {
      const fate = [LOST, KEPT, NAMES_FIRST, ZEROS][variant] ?? randomFate(random);
      yield { state: stateOf(steps.slice(0, cut), durable, root, fate), acknowledged: [...acknowledged] };
    }
  }
}

/** The steps whose effect a sync made durable. */
const durableParts = (steps: readonly DiskStep[]): ReadonlySet<DiskStep> => {
  const durable = new Set<DiskStep>();
  let pending: DiskStep[] = [];
  for (const step of steps) {
    if (step.kind === 'sync')
      pending = settle(pending, durable, (earlier) => isData(earlier) && earlier.file === step.file);
    else if (step.kind === 'sync-folder')
      pending = settle(pending, durable, (earlier) => isName(earlier) && changesFolder(earlier, step.path));
    else if (step.kind !== 'acknowledge') pending.push(step);
  }
  return durable;
};

const settle = (
  pending: readonly DiskStep[],
  durable: Set<DiskStep>,
  isSettled: (step: DiskStep) => boolean,
): DiskStep[] =>
  pending.filter((step) => {
    if (!isSettled(step)) return true;
    durable.add(step);
    return false;
  });

const isData = (step: DiskStep): step is DataStep => step.kind === 'write' || step.kind === 'truncate';
const isName = (step: DiskStep): step is NameStep => 'path' in step && step.kind !== 'sync-folder';

const changesFolder = (step: NameStep, folder: string): boolean =>
  dirname(step.path) === folder || (step.kind === 'rename' && dirname(step.from) === folder);

const stateOf = (
  steps: readonly DiskStep[],
  durable: ReadonlySet<DiskStep>,
  root: string,
  fate: Fate,
): DiskState => {
  const names = new Map<string, number>();
  const folders = new Set([root]);
  const contents = new Map<number, Buffer>();
  for (const step of steps) {
    if (isName(step)) {
      if (durable.has(step) || fate.keepsName()) applyName(step, names, folders);
    } else if (isData(step)) {
      applyData(step, contents, durable.has(step) ? KEPT : fate);
    }
  }
  const files = new Map<string, Buffer>();
  for (const [path, file] of names)
    if (isReachable(path, folders, root)) files.set(path, contents.get(file) ?? Buffer.alloc(0));
  return {
    folders: new Set([...folders].filter((path) => path === root || isReachable(path, folders, root))),
    files,
  };
};

const isReachable = (path: string, folders: ReadonlySet<string>, root: string): boolean => {
  for (let above = dirname(path); above !== root; above = dirname(above)) {
    if (!folders.has(above) || above === dirname(above)) return false;
  }
  return true;
};

const applyName = (step: NameStep, names: Map<string, number>, folders: Set<string>): void => {
  if (step.kind === 'mkdir') folders.add(step.path);
  else if (step.kind === 'unlink') names.delete(step.path);
  else if (step.kind !== 'rename') names.set(step.path, step.file);
  else if (step.file === null) moveFolder(step.from, step.path, names, folders);
  else {
    names.delete(step.from);
    names.set(step.path, step.file);
  }
};

const moveFolder = (from: string, to: string, names: Map<string, number>, folders: Set<string>): void => {
  for (const [path, file] of Array.from(names)) {
    if (!path.startsWith(`${from}/`)) continue;
    names.delete(path);
    names.set(to + path.slice(from.length), file);
  }
  for (const path of Array.from(folders)) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    folders.delete(path);
    folders.add(to + path.slice(from.length));
  }
  folders.add(to);
};

const SECTOR = 512;

const applyData = (step: DataStep, contents: Map<number, Buffer>, fate: Fate): void => {
  const before = contents.get(step.file) ?? Buffer.alloc(0);
  const kept = fate.keepsWrite();
  if (kept === 'nothing') return;
  if (step.kind === 'truncate') {
    contents.set(step.file, Buffer.alloc(0));
    return;
  }
  // A disk writes whole sectors; a cable may be pulled between any two.
  const torn = Math.floor((fate.part() * step.bytes.length) / SECTOR) * SECTOR;
  const bytes =
    kept === 'all'
      ? step.bytes
      : kept === 'part'
        ? step.bytes.subarray(0, torn)
        : Buffer.alloc(step.bytes.length);
  const after = Buffer.alloc(Math.max(before.length, step.offset + bytes.length));
  before.copy(after);
  bytes.copy(after, step.offset);
  contents.set(step.file, after);
};
