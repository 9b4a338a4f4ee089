import type { Input } from '../../shared/contract/channels.ts';

/** What a window says once it has finished: how many edits are not on the disk, and why. */
export type FinishReport = Input<'window.finished'>;

interface Asked {
  readonly request: number;
  readonly reports: FinishReport[];
  readonly windows: number;
  readonly settle: () => void;
}

/** Asks windows that are about to close to finish, and gathers what they say. One request at a time counts. */
export class ClosingWindows {
  readonly #tell: (request: number) => void;
  #asked: Asked | null = null;
  #requests = 0;

  constructor(tell: (request: number) => void) {
    this.#tell = tell;
  }

  /** The reports that came within `limit` milliseconds, at most one for each of so many windows. */
  async ask(windows: number, limit: number): Promise<readonly FinishReport[]> {
    if (windows === 0) return [];
    const request = (this.#requests += 1);
    const reports: FinishReport[] = [];
    await new Promise<void>((settle) => {
      const timer = setTimeout(settle, limit);
      this.#asked = {
        request,
        reports,
        windows,
        settle: () => {
          clearTimeout(timer);
          settle();
        },
      };
      this.#tell(request);
    });
    return reports;
  }

  /** Takes a window's word; one that comes too late, or that nobody asked for, counts for nothing. */
  finished(report: FinishReport): void {
    if (this.#asked === null || report.request !== this.#asked.request) return;
    this.#asked.reports.push(report);
    if (this.#asked.reports.length >= this.#asked.windows) this.#asked.settle();
  }
}
