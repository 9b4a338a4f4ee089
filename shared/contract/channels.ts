import { z } from 'zod';
import { listOf } from '../project/fail-fast.ts';
import { historySchema } from '../project/history.ts';
import type { ProjectId } from '../project/ids.ts';
import { projectEditSchema } from '../project/project-edit.ts';
import { recordsSchema } from '../project/records.ts';
import type { SourceText } from '../text/source-text.ts';
import { failureSchema } from './failure-schema.ts';
import { settingsSchema } from './settings.ts';

const projectId = z.custom<ProjectId>(
  (value) => typeof value === 'string' && /^[0-9a-z-]{1,64}$/.test(value),
);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const textVersion = z.number().int().min(1).max(1000);
/** Stands for a file that a dialog, a drop or the command line gave; the window never sees a path. */
const fileToken = z.string().min(1).max(64);
const trashEntry = z.string().max(100);
const nothing = z.object({});
/** Of one call: what piles up comes in several. */
const MOST_EDITS = 1000;

export const pickedFileSchema = z.object({ token: fileToken, name: z.string() });

export const projectSummarySchema = z.object({
  id: projectId,
  title: z.string(),
  outlets: z.array(z.string()),
  sources: z.number().int(),
  /** Conflicts not yet settled when the Project was last open. */
  openConflicts: z.number().int().nullable(),
  /** Milliseconds since the epoch. */
  lastOpenedAt: z.number(),
  /** Set where the Project cannot be read: why. */
  problem: z.string().nullable(),
});

/** A Project in the trash. `entry` names it there; its title is empty where it cannot be read. */
export const trashedProjectSchema = z.object({
  entry: z.string(),
  title: z.string(),
  sources: z.number().int(),
  /** Milliseconds since the epoch. */
  trashedAt: z.number(),
});

/** How the file that a Source was imported from stands now. */
export const originSchema = z.object({
  /** Of the Source's own bytes. */
  sha256,
  fileName: z.string(),
  /** `kept`: changed, and the reader keeps the text as it is. */
  state: z.enum(['unchanged', 'changed', 'kept', 'missing', 'unreadable']),
  /** Milliseconds since the epoch; null where the file is not to be seen. */
  changedAt: z.number().nullable(),
  /** The file as it is now, to import it; null where it cannot be read or says the same. */
  file: pickedFileSchema.nullable(),
});

const blockSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['paragraph', 'heading', 'list-item', 'quotation', 'table-row']),
  level: z.number().int().exactOptional(),
  aside: z.boolean(),
});

export const sourceTextSchema: z.ZodType<SourceText, SourceText> = z.object({
  text: z.string(),
  blocks: listOf(blockSchema),
  metadata: z.object({
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    publishedAt: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
  }),
});

export const importedSourceSchema = z.object({
  sha256,
  /** Which of the texts that these bytes were read as; 1 for nearly all. */
  textVersion,
  fileName: z.string(),
  source: sourceTextSchema,
  /** The text encoding that was read, e.g. `utf-8`, `windows-1252`. */
  encoding: z.string(),
});

/** Names a window for as long as it has a Project open. */
const writerName = z.string().min(1).max(64);
const importId = z.string().min(1).max(64);

/** How one import stands. `done` and `failed` are last. */
export const importProgressSchema = z.discriminatedUnion('state', [
  z.object({ id: importId, fileName: z.string(), state: z.literal('waiting') }),
  z.object({
    id: importId,
    fileName: z.string(),
    state: z.literal('running'),
    fraction: z.number().min(0).max(1),
  }),
  z.object({ id: importId, fileName: z.string(), state: z.literal('done'), imported: importedSourceSchema }),
  z.object({ id: importId, fileName: z.string(), state: z.literal('failed'), failure: failureSchema }),
]);

const menuLabel = z.string().max(1000);
const menuItem = z.object({
  /** The command it runs. */
  command: z.string().max(100),
  label: menuLabel,
  /** Electron accelerator, or null. */
  accelerator: z.string().max(100).nullable(),
  enabled: z.boolean(),
});

/** What the host does for the window: channel → schema of input and output. Every answer is a `Result` of the output. */
export const channels = {
  'library.list': { input: nothing, output: z.array(projectSummarySchema) },
  'library.create': { input: z.object({ title: z.string().max(500) }), output: projectId },
  /** Another Project with the same content. */
  'library.copy': { input: z.object({ project: projectId }), output: projectId },
  /** Saves the Project as one file where the reader chooses; `saved: null` where the reader cancelled. */
  'library.pack': {
    input: z.object({ project: projectId }),
    output: z.object({ saved: z.string().nullable() }),
  },
  /** Takes in a Project that was packed. */
  'library.unpack': { input: z.object({ file: fileToken }), output: projectId },
  'library.trash': { input: z.object({ project: projectId }), output: nothing },
  'library.trashed': { input: nothing, output: z.array(trashedProjectSchema) },
  'library.restore': { input: z.object({ entry: trashEntry }), output: projectId },
  /** Deletes a trashed Project for good. */
  'library.discard': { input: z.object({ entry: trashEntry }), output: nothing },
  /** The name of the folder where the Projects lie, and whether it can be changed from here. */
  'library.place': { input: nothing, output: z.object({ name: z.string(), canMove: z.boolean() }) },
  /** Moves all Projects to a folder that the reader chooses; `moved: false` where the reader cancelled. */
  'library.move': { input: nothing, output: z.object({ moved: z.boolean() }) },
  /** The files of the example comparison, ready to import. */
  'library.example': { input: nothing, output: z.array(pickedFileSchema) },
  'project.open': {
    input: z.object({ project: projectId }),
    output: z.object({
      records: recordsSchema,
      history: historySchema,
      /** Why the Project can only be read; null where it can be edited. */
      readOnly: z.string().nullable(),
      /** What had to be repaired on opening, for the reader; empty where nothing. */
      recovered: z.array(z.string()),
      /** Goes with the edits of this window. The one that opened the Project last writes, no other. */
      writer: writerName,
      /** Edits that a window before sent and that are not on the disk: for this one to show and send. Given once. */
      unsaved: z.array(projectEditSchema),
      /** Imports under way, or done while no window was there to make Sources of them. */
      imports: z.array(importProgressSchema),
    }),
  },
  /**
   * Answers once all these edits are durable on the disk, or why the first that is not could not be saved; none after it
   * is made. A window numbers its edits from 1 and may send them again: each is made once.
   */
  'project.edit': {
    input: z.object({
      project: projectId,
      writer: writerName,
      /** The number of the first. */
      first: z.number().int().min(1),
      edits: listOf(projectEditSchema, MOST_EDITS),
    }),
    output: z.object({ seq: z.number().int() }),
  },
  /** What Home shows of a Project that the records alone do not tell. */
  'project.note': {
    input: z.object({ project: projectId, openConflicts: z.number().int().min(0) }),
    output: nothing,
  },
  'project.close': { input: z.object({ project: projectId }), output: nothing },
  'source.read': { input: z.object({ project: projectId, sha256, textVersion }), output: sourceTextSchema },
  /** How the files stand that the Sources came from; a Source whose file is not known is left out. */
  'source.origins': { input: z.object({ project: projectId }), output: z.array(originSchema) },
  /** The reader keeps a text although its file has changed; the next change is told again. */
  'source.keep': { input: z.object({ project: projectId, sha256 }), output: nothing },
  /** The reader says where a file lies that went missing; answers how it stands. */
  'source.locate': {
    input: z.object({ project: projectId, sha256, file: fileToken }),
    output: originSchema,
  },
  'files.pick': { input: nothing, output: z.array(pickedFileSchema) },
  /** Files named on the command line and not yet taken. */
  'files.launched': { input: nothing, output: z.array(pickedFileSchema) },
  'import.start': {
    input: z.object({
      project: projectId,
      files: z.array(fileToken).max(200),
      encoding: z.string().max(100).nullable(),
      /** Only to be looked at: no Source comes of it by itself. */
      forReview: z.boolean(),
    }),
    output: z.array(importId),
  },
  'import.paste': {
    input: z.object({
      project: projectId,
      title: z.string().max(500),
      text: z.string().max(20_000_000),
      format: z.enum(['text', 'html']),
    }),
    output: importId,
  },
  'import.cancel': { input: z.object({ import: importId }), output: nothing },
  'export.save': {
    input: z.object({
      suggestedName: z.string().max(200),
      format: z.enum(['md', 'html', 'json', 'csv']),
      /** More than any comparison comes to. */
      content: z.string().max(100_000_000),
    }),
    /** `saved: null` where the reader cancelled. */
    output: z.object({ saved: z.string().nullable() }),
  },
  'settings.read': { input: nothing, output: settingsSchema },
  'settings.write': { input: settingsSchema, output: nothing },
  'menu.show': {
    input: z.object({
      menus: z.array(z.object({ label: menuLabel, items: z.array(menuItem).max(200) })).max(50),
    }),
    output: nothing,
  },
  /** The window's answer to `window.closing`: nothing is being typed any more, and this is what is not on the disk. */
  'window.finished': {
    input: z.object({
      request: z.number().int(),
      unsaved: z.number().int().min(0),
      /** Why, where saving failed; null where it is still under way or all is saved. */
      failure: failureSchema.nullable(),
    }),
    output: nothing,
  },
  /** Opens a web address outside, after the reader confirmed it; `opened: false` where not. */
  'address.open': {
    input: z.object({ url: z.url({ protocol: /^https?$/ }).max(10_000) }),
    output: z.object({ opened: z.boolean() }),
  },
} as const;

/** What the host tells the window unasked: topic → schema of the message. */
export const topics = {
  'import.progress': importProgressSchema,
  'menu.command': z.object({ command: z.string() }),
  /** Files opened from outside while the app runs. */
  'files.opened': z.array(pickedFileSchema),
  /** The window is about to close: it commits what is being typed, saves, and answers with `window.finished`. */
  'window.closing': z.object({ request: z.number().int() }),
  /** Told by the transport itself: nothing answers any more, and nothing is saved until Crossread is started again. */
  'host.gone': z.object({}),
} as const;

export type Channel = keyof typeof channels;
export type Input<C extends Channel> = z.input<(typeof channels)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof channels)[C]['output']>;
export type Topic = keyof typeof topics;
export type Message<T extends Topic> = z.output<(typeof topics)[T]>;
export type PickedFile = z.infer<typeof pickedFileSchema>;
export type ProjectSummary = z.infer<typeof projectSummarySchema>;
export type TrashedProject = z.infer<typeof trashedProjectSchema>;
export type SourceOrigin = z.infer<typeof originSchema>;
export type ImportedSource = z.infer<typeof importedSourceSchema>;
export type ImportProgress = z.infer<typeof importProgressSchema>;
