import { join } from 'node:path';
import {
  type Channel,
  type Message,
  type Output,
  type PickedFile,
  type Topic,
  topics,
} from '../../shared/contract/channels.ts';
import type { Failure, Result } from '../../shared/contract/result.ts';
import { ClosingWindows, type FinishReport } from './closing-windows.ts';
import { dispatch } from './dispatch.ts';
import { FileTokens } from './file-tokens.ts';
import { createHandlers } from './handlers.ts';
import type { LaunchImportProcess } from './imports/import-launch.ts';
import { closeLibrary } from './library/close-library.ts';
import { readPlace } from './library/library-place.ts';
import { Library } from './library/library.ts';
import { ArchiveUnpacker } from './library/unpack-archive.ts';
import { ProjectImports } from './imports/project-imports.ts';
import { readyProcesses } from './imports/ready-processes.ts';
import { SettingsStore } from './settings-store.ts';
import type { Shell } from './shell.ts';
import { makeFolder } from './disk/write-durably.ts';

export interface HostOptions {
  /** Where the Projects lie, a folder each. Made where it is missing. */
  readonly libraryFolder: string;
  readonly exampleFolder: string;
  /** Absolute paths from the command line, for the first window that asks. */
  readonly launchedFiles: readonly string[];
  readonly shell: Shell;
  readonly launchImportProcess: LaunchImportProcess;
  /** Starts `library/unpack-process.ts`. */
  readonly launchUnpackProcess: LaunchImportProcess;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** By default `settings.json` in the library. */
  readonly settingsFile?: string;
}

type Listener = <T extends Topic>(topic: T, message: Message<T>) => void;

interface Call {
  <C extends Channel>(channel: C, input: unknown): Promise<Result<Output<C>>>;
  (channel: unknown, input: unknown): Promise<Result<unknown>>;
}

/** All that runs outside the window, behind one door. The three transports carry it. */
export interface Host {
  /** Answers one call. Never throws, whatever comes in. */
  readonly call: Call;
  /** Listens to every topic; the answer stops listening. */
  readonly subscribe: (listener: Listener) => () => void;
  /** Tells the window something, from the shell. */
  readonly publish: Listener;
  /** A token for a file that the reader chose by a drop, a dialog or the command line. */
  readonly grantPath: (path: string) => PickedFile;
  /** A token for a file that is not opened: what is asked of it fails with this. */
  readonly refuseFile: (name: string, failure: Failure) => PickedFile;
  /** A token for a file of which a window handed over the content. */
  readonly grantBytes: (name: string, bytes: Uint8Array) => PickedFile;
  /**
   * Has so many windows finish what is under way, before they are closed. Answers with what those said that answered
   * within `limit` milliseconds: one that hangs is not waited for.
   */
  readonly finishWindows: (windows: number, limit: number) => Promise<readonly FinishReport[]>;
  /** Ends imports and waits until every edit is on the disk. */
  readonly close: () => Promise<void>;
}

/** Closes the library, and where it was moved to. What cannot be read is told by `library.list`. */
const closeToOthers = async (libraryFolder: string): Promise<void> => {
  const place = await readPlace(libraryFolder).catch(() => libraryFolder);
  for (const folder of new Set([libraryFolder, place])) await closeLibrary(folder).catch(() => undefined);
};

export const createHost = async (options: HostOptions): Promise<Host> => {
  const { libraryFolder, exampleFolder, shell, now } = options;
  // A library on a disk that is away is told by `library.list`, in the window.
  await makeFolder(libraryFolder).catch(() => undefined);
  await closeToOthers(libraryFolder);

  const listeners = new Set<Listener>();
  const publish: Listener = (topic, message) => {
    const checked = topics[topic].safeParse(message);
    if (!checked.success)
      return console.error(`A message on ${topic} does not have the agreed shape.`, checked.error);
    for (const listener of listeners) listener(topic, checked.data as Message<typeof topic>);
  };

  const tokens = new FileTokens();
  const unpacker = new ArchiveUnpacker(options.launchUnpackProcess);
  const library = new Library(libraryFolder, unpacker.unpack, now);
  const processes = readyProcesses(options.launchImportProcess);
  for (const _ of options.launchedFiles) processes.prepare();
  const imports = new ProjectImports({
    library,
    tokens,
    processes,
    onProgress: (progress) => publish('import.progress', progress),
  });
  const settings = new SettingsStore(options.settingsFile ?? join(libraryFolder, 'settings.json'), now);
  const closing = new ClosingWindows((request) => publish('window.closing', { request }));
  const handlers = createHandlers({
    library,
    imports,
    settings,
    tokens,
    shell,
    closing,
    exampleFolder,
    launchedFiles: [...options.launchedFiles],
  });

  return {
    call: (channel: unknown, input: unknown) => dispatch(handlers, channel, input),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish,
    grantPath: (path) => tokens.grant({ path }),
    refuseFile: (name, failure) => tokens.refuse(name, failure),
    grantBytes: (name, bytes) => tokens.grant({ name, bytes }),
    finishWindows: (windows, limit) => closing.ask(windows, limit),
    close: async () => {
      await Promise.all([imports.closeAll(), unpacker.close()]);
      processes.close();
      await library.closeAll();
    },
  };
};
