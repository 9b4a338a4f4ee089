import type { ImportProgress } from '../../../shared/contract/channels.ts';
import type { ProjectEdit } from '../../../shared/project/project-edit.ts';
import type { ProjectRecords } from '../../../shared/project/records.ts';

const holds = (records: ProjectRecords, sha256: string): boolean =>
  Object.values(records).some((record) => record.kind === 'source' && record.sha256 === sha256);

/**
 * The imports of one Project that are under way, or done without a Source made of them yet: what a window that stopped
 * has not taken in, and the next one is told.
 */
export class UntakenImports {
  readonly #imports = new Map<string, ImportProgress>();
  readonly #leftOut = new Set<string>();

  get all(): ImportProgress[] {
    return [...this.#imports.values()];
  }

  /** This one is only to be looked at. */
  leaveOut(id: string): void {
    this.#leftOut.add(id);
  }

  /** `records` gives them as they are now: what is a Source already will not become one again. */
  follow(progress: ImportProgress, records: () => ProjectRecords): void {
    const isOver =
      this.#leftOut.has(progress.id) ||
      progress.state === 'failed' ||
      (progress.state === 'done' && holds(records(), progress.imported.sha256));
    if (isOver) this.#imports.delete(progress.id);
    else this.#imports.set(progress.id, progress);
  }

  /** Forgets what these edits have made a Source of. */
  takenIn(edits: readonly ProjectEdit[]): void {
    for (const { diff } of edits)
      for (const [id, progress] of this.#imports)
        if (progress.state === 'done' && holds(diff.added, progress.imported.sha256))
          this.#imports.delete(id);
  }
}
