import type { FinishReport } from '../host/closing-windows.ts';

/** How long the window may take to finish before it counts as hung, in milliseconds. */
const PATIENCE_MS = 3000;
/** At a log-out or a power-off the system does not wait for long. */
const URGENT_PATIENCE_MS = 1000;

interface LeavingSteps {
  /** Has the window commit and save what is under way; null where it does not answer within so many milliseconds. */
  readonly finish: (limit: number) => Promise<FinishReport | null>;
  /** Asks whether to close although not everything is saved. */
  readonly mayLose: (report: FinishReport) => Promise<boolean>;
  /** Resolves once every edit that came to the host is on the disk. */
  readonly closeHost: () => Promise<void>;
  readonly exit: () => void;
}

/** The way out of the app: the window finishes, the reader is asked where something would be lost, the host closes. */
export class Leaving {
  readonly #steps: LeavingSteps;
  #standing: 'open' | 'finishing' | 'closing' | 'over' = 'open';

  constructor(steps: LeavingSteps) {
    this.#steps = steps;
  }

  /** Whether the app is on its way out, so that a window that stops is not opened again. */
  get hasBegun(): boolean {
    return this.#standing !== 'open';
  }

  /** Whether nothing is left to wait for: windows may close and the app may end. */
  get isOver(): boolean {
    return this.#standing === 'over';
  }

  /** The reader closes the window or quits; stays where something is not saved and the reader would rather keep it. */
  async ask(): Promise<void> {
    if (this.#standing !== 'open') return;
    this.#standing = 'finishing';
    const report = await this.#steps.finish(PATIENCE_MS);
    if (report !== null && report.unsaved > 0 && !(await this.#steps.mayLose(report))) {
      if (this.#standing === 'finishing') this.#standing = 'open';
      return;
    }
    await this.#close();
  }

  /** The system ends the session: nobody can be asked, and there is little time. */
  async hurry(): Promise<void> {
    if (this.#standing === 'closing' || this.#standing === 'over') return;
    this.#standing = 'finishing';
    await this.#steps.finish(URGENT_PATIENCE_MS);
    await this.#close();
  }

  async #close(): Promise<void> {
    if (this.#standing !== 'finishing') return;
    this.#standing = 'closing';
    await this.#steps.closeHost().catch((error: unknown) => console.error(error));
    this.#standing = 'over';
    this.#steps.exit();
  }
}
