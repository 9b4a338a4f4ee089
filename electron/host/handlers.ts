import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { ProjectId } from '../../shared/project/ids.ts';
import type { Handlers } from './dispatch.ts';
import { exampleFiles } from './example-files.ts';
import type { FileTokens } from './file-tokens.ts';
import type { Library } from './library/library.ts';
import { ARCHIVE_EXTENSION } from './library/project-archive.ts';
import type { ProjectImports } from './imports/project-imports.ts';
import type { ClosingWindows } from './closing-windows.ts';
import type { ProjectStore } from './project/project-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { Shell } from './shell.ts';
import { locateOrigin, originsOf } from './source-drift.ts';

/** What the handlers stand on. */
export interface HostServices {
  readonly library: Library;
  readonly imports: ProjectImports;
  readonly settings: SettingsStore;
  readonly tokens: FileTokens;
  readonly shell: Shell;
  readonly closing: ClosingWindows;
  readonly exampleFolder: string;
  /** Paths from the command line that no window has taken yet; emptied by `files.launched`. */
  readonly launchedFiles: string[];
}

/** Of the folder that is made in the one that the reader chose, so that nothing is strewn among other things. */
const LIBRARY_NAME = 'Crossread';

/** What no file system takes in a name, and what would lead out of the folder the reader chose. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f]+/g;

const NOTHING: Result<Record<string, never>> = ok({});

const withMessage = async <T>(work: Promise<T>, code: string, message: string): Promise<Result<T>> => {
  try {
    return ok(await work);
  } catch {
    return fail(code, message, 'Try again.');
  }
};

/** What the reader chose in a dialog. */
const asked = <T>(dialog: Promise<T>): Promise<Result<T>> =>
  withMessage(dialog, 'dialog-failed', 'The dialog could not be shown.');

/** The contract's channels on plain services, one function each. */
export const createHandlers = (services: HostServices): Handlers => {
  const { library, imports, settings, tokens, shell } = services;
  const saveFile: Shell['saveFile'] = (request) =>
    shell.saveFile({ ...request, suggestedName: request.suggestedName.replace(NOT_IN_NAMES, '-') });
  /** Does something with a Project that is open; fails where it is not. */
  const inOpen = async <T>(
    project: ProjectId,
    act: (store: ProjectStore) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const opened = await library.opened(project);
    return opened.ok ? act(opened.value) : opened;
  };
  return {
    'library.list': () => library.list(),
    'library.create': ({ title }) => library.create(title),
    'library.copy': ({ project }) => library.copy(project),
    'library.pack': async ({ project }) => {
      const packed = await library.pack(project);
      if (!packed.ok) return packed;
      const { title, archive } = packed.value;
      return saveFile({
        suggestedName: `${title}.${ARCHIVE_EXTENSION}`,
        format: ARCHIVE_EXTENSION,
        content: archive,
      });
    },
    'library.unpack': async ({ file }) => {
      const archive = tokens.find(file);
      return archive.ok ? library.unpack(archive.value) : archive;
    },
    'library.place': async () => {
      const place = await library.place();
      return place.ok ? ok({ name: place.value, canMove: shell.pickFolder !== undefined }) : place;
    },
    'library.move': async () => {
      const picked = await asked(shell.pickFolder?.() ?? Promise.resolve(null));
      if (!picked.ok) return picked;
      if (picked.value === null) return ok({ moved: false });
      const moved = await library.move(join(picked.value, LIBRARY_NAME));
      return moved.ok ? ok({ moved: true }) : moved;
    },
    'library.trashed': () => library.trashed(),
    'library.restore': ({ entry }) => library.restore(entry),
    'library.discard': ({ entry }) => library.discard(entry),
    'library.trash': async ({ project }) => {
      await imports.close(project);
      return library.trash(project);
    },
    'library.example': async () => {
      const paths = await exampleFiles(services.exampleFolder);
      return paths.ok ? ok(paths.value.map((path) => tokens.grant({ path }))) : paths;
    },

    'project.open': async ({ project }) => {
      const opened = await library.open(project);
      if (!opened.ok) return opened;
      // First, since it waits for what another window has under way.
      const { writer, unsaved } = await opened.value.beginWriting();
      const { records, history, readOnly, recovered } = opened.value;
      return ok({
        records,
        history,
        readOnly,
        recovered: [...recovered],
        writer,
        unsaved: [...unsaved],
        imports: imports.untaken(project),
      });
    },
    'project.edit': ({ project, ...sent }) =>
      inOpen(project, async (store) => {
        const answer = await store.takeEdits(sent);
        if (answer.ok) imports.takenIn(project, sent.edits);
        return answer;
      }),
    'project.note': ({ project, openConflicts }) => library.note(project, openConflicts),
    'project.close': async ({ project }) => {
      await imports.close(project);
      await library.close(project);
      return NOTHING;
    },

    'source.read': ({ project, ...name }) => inOpen(project, (store) => store.readSource(name)),
    'source.origins': ({ project }) => inOpen(project, async (store) => ok(await originsOf(store, tokens))),
    'source.keep': ({ project, sha256 }) => inOpen(project, (store) => store.keepText(sha256)),
    'source.locate': ({ project, sha256, file }) =>
      inOpen(project, (store) => locateOrigin(store, sha256, file, tokens)),

    'files.pick': async () => {
      const picked = await asked(shell.pickFiles());
      return picked.ok ? ok(picked.value.map((input) => tokens.grant(input))) : picked;
    },
    'files.launched': () =>
      Promise.resolve(ok(services.launchedFiles.splice(0).map((path) => tokens.grant({ path })))),

    'import.start': ({ project, ...started }) => imports.start(project, started),
    'import.paste': ({ project, ...pasted }) => imports.paste(project, pasted),
    'import.cancel': (input) => {
      imports.cancel(input.import);
      return Promise.resolve(NOTHING);
    },

    'export.save': (request) => saveFile(request),

    'settings.read': async () => ok(await settings.read()),
    'settings.write': (changed) => settings.write(changed),

    'menu.show': ({ menus }) => {
      shell.showMenu(menus);
      return Promise.resolve(NOTHING);
    },
    'window.finished': (report) => {
      services.closing.finished(report);
      return Promise.resolve(NOTHING);
    },
    'address.open': async ({ url }) => {
      const opened = await withMessage(
        shell.confirmAndOpenAddress(url),
        'not-opened',
        'The address could not be opened.',
      );
      return opened.ok ? ok({ opened: opened.value }) : opened;
    },
  };
};
