import { randomUUID } from 'node:crypto';
import type { ImportProgress } from '../../../shared/contract/channels.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectId } from '../../../shared/project/ids.ts';
import type { FileTokens } from '../file-tokens.ts';
import { ImportQueue } from './import-queue.ts';
import type { Library } from '../library/library.ts';
import { readInput } from './read-input.ts';
import type { ReadyProcesses } from './ready-processes.ts';
import type { ProjectEdit } from '../../../shared/project/project-edit.ts';
import { UntakenImports } from './untaken-imports.ts';

interface ImportServices {
  readonly library: Library;
  readonly tokens: FileTokens;
  readonly processes: ReadyProcesses;
  readonly onProgress: (progress: ImportProgress) => void;
}

interface Started {
  /** Tokens. */
  readonly files: readonly string[];
  readonly encoding: string | null;
  readonly forReview: boolean;
}

interface Pasted {
  readonly title: string;
  readonly text: string;
  readonly format: 'text' | 'html';
}

/** One import queue a Project: what it reads is stored in that Project, and closing the Project ends it. */
export class ProjectImports {
  readonly #queues = new Map<ProjectId, ImportQueue>();
  readonly #untaken = new Map<ProjectId, UntakenImports>();

  constructor(private readonly services: ImportServices) {}

  /** Begins to import the files behind the tokens; a token that stands for nothing becomes a failed import. */
  async start(project: ProjectId, { files, encoding, forReview }: Started): Promise<Result<string[]>> {
    const queue = await this.#queueOf(project);
    if (!queue.ok) return queue;
    const ids = files.map((token) => {
      const id = randomUUID();
      if (forReview) this.#untaken.get(project)?.leaveOut(id);
      const input = this.services.tokens.find(token);
      const fileName = this.services.tokens.nameOf(token);
      const origin = input.ok && 'path' in input.value ? input.value.path : null;
      queue.value.start({ id, fileName, read: () => readInput(input), encoding, origin });
      return id;
    });
    return ok(ids);
  }

  async paste(project: ProjectId, { title, text, format }: Pasted): Promise<Result<string>> {
    const queue = await this.#queueOf(project);
    if (!queue.ok) return queue;
    const id = randomUUID();
    const fileName = `${title.trim() || 'Pasted text'}.${format === 'html' ? 'html' : 'txt'}`;
    const bytes = new TextEncoder().encode(text);
    const read = () => Promise.resolve(ok(bytes));
    queue.value.start({ id, fileName, read, encoding: 'utf-8', origin: null });
    return ok(id);
  }

  /** Ends one import, wherever it runs; one that is over already is let be. */
  cancel(id: string): void {
    for (const queue of this.#queues.values()) queue.cancel(id);
  }

  /** Imports that no window has made a Source of yet, as they stand. */
  untaken(project: ProjectId): ImportProgress[] {
    return this.#untaken.get(project)?.all ?? [];
  }

  /** Takes note of edits that may have made Sources of what was imported. */
  takenIn(project: ProjectId, edits: readonly ProjectEdit[]): void {
    this.#untaken.get(project)?.takenIn(edits);
  }

  async close(project: ProjectId): Promise<void> {
    const queue = this.#queues.get(project);
    this.#queues.delete(project);
    await queue?.close();
    this.#untaken.delete(project);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#queues.keys()].map((project) => this.close(project)));
  }

  async #queueOf(project: ProjectId): Promise<Result<ImportQueue>> {
    const opened = await this.services.library.opened(project);
    if (!opened.ok) return opened;
    const store = opened.value;
    const present = this.#queues.get(project);
    if (present !== undefined) return ok(present);
    const untaken = new UntakenImports();
    this.#untaken.set(project, untaken);
    const queue = new ImportQueue({
      launchProcess: this.services.processes.launch,
      prepareProcess: this.services.processes.prepare,
      keep: async (sha256, extension, bytes, source, { origin }) => {
        const kept = await store.keepSource(sha256, extension, bytes, source);
        // Without it nobody is told when the file changes; the Source itself is kept.
        if (kept.ok && origin !== null) await store.origins.note(sha256, origin).catch(() => undefined);
        return kept;
      },
      onProgress: (progress) => {
        untaken.follow(progress, () => store.records);
        this.services.onProgress(progress);
      },
    });
    this.#queues.set(project, queue);
    return ok(queue);
  }
}
