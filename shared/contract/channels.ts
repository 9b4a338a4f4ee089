import { z } from 'zod';
import { projectDiffSchema } from '../project/diff.ts';
import { historyMoveSchema, historySchema } from '../project/history.ts';
import type { ProjectId } from '../project/ids.ts';
import { recordsSchema } from '../project/records.ts';
import type { SourceText } from '../text/source-text.ts';
import { failureSchema } from './failure-schema.ts';
import { settingsSchema } from './settings.ts';

const projectId = z.custom<ProjectId>(
  (value) => typeof value === 'string' && /^[0-9a-z-]{1,64}$/.test(value),
);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Stands for a file that a dialog, a drop or the command line gave; the window never sees a path. */
const fileToken = z.string().min(1).max(64);
const nothing = z.object({});

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

const blockSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['paragraph', 'heading', 'list-item', 'quotation', 'table-row']),
  level: z.number().int().exactOptional(),
  aside: z.boolean(),
});

export const sourceTextSchema: z.ZodType<SourceText, SourceText> = z.object({
  text: z.string(),
  blocks: z.array(blockSchema),
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
  fileName: z.string(),
  source: sourceTextSchema,
  /** The text encoding that was read, e.g. `utf-8`, `windows-1252`. */
  encoding: z.string(),
});

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
  'library.trash': { input: z.object({ project: projectId }), output: nothing },
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
    }),
  },
  /** Answers once the edit is durable on the disk. */
  'project.edit': {
    input: z.object({ project: projectId, diff: projectDiffSchema, move: historyMoveSchema }),
    output: z.object({ seq: z.number().int() }),
  },
  /** What Home shows of a Project that the records alone do not tell. */
  'project.note': {
    input: z.object({ project: projectId, openConflicts: z.number().int().min(0) }),
    output: nothing,
  },
  'project.close': { input: z.object({ project: projectId }), output: nothing },
  'source.read': { input: z.object({ project: projectId, sha256 }), output: sourceTextSchema },
  'files.pick': { input: nothing, output: z.array(pickedFileSchema) },
  /** Files named on the command line and not yet taken. */
  'files.launched': { input: nothing, output: z.array(pickedFileSchema) },
  'import.start': {
    input: z.object({
      project: projectId,
      files: z.array(fileToken).max(200),
      encoding: z.string().max(100).nullable(),
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
} as const;

export type Channel = keyof typeof channels;
export type Input<C extends Channel> = z.input<(typeof channels)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof channels)[C]['output']>;
export type Topic = keyof typeof topics;
export type Message<T extends Topic> = z.output<(typeof topics)[T]>;
export type PickedFile = z.infer<typeof pickedFileSchema>;
export type ProjectSummary = z.infer<typeof projectSummarySchema>;
export type ImportedSource = z.infer<typeof importedSourceSchema>;
export type ImportProgress = z.infer<typeof importProgressSchema>;
