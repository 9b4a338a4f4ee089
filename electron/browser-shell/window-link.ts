import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import type { ServerMessage } from './wire.ts';

const answerSchema = z.object({ question: z.number().int(), agreed: z.boolean() });

type Question = ServerMessage extends infer M
  ? M extends { question: number }
    ? Omit<M, 'question'>
    : never
  : never;

/** The open windows' WebSockets: topics go to all of them, a question to the one that opened last. */
export class WindowLink {
  readonly #windows = new Set<WebSocket>();
  readonly #waiting = new Map<number, { window: WebSocket; settle: (agreed: boolean) => void }>();
  readonly #onLastClosed: () => void;
  #questions = 0;

  constructor(onLastClosed: () => void) {
    this.#onLastClosed = onLastClosed;
  }

  get open(): number {
    return this.#windows.size;
  }

  add(window: WebSocket): void {
    this.#windows.add(window);
    window.on('message', (data) => this.#answered(data));
    window.on('error', (error) => console.error(error));
    window.on('close', () => {
      this.#windows.delete(window);
      for (const waiting of this.#waiting.values()) if (waiting.window === window) waiting.settle(false);
      if (this.#windows.size === 0) this.#onLastClosed();
    });
  }

  send(message: ServerMessage): void {
    for (const window of this.#windows) window.send(JSON.stringify(message));
  }

  /** Asks the reader, with the number that the question got; false where no window is open, or it closes. */
  async ask(question: Question, onNumber: (number: number) => void = () => undefined): Promise<boolean> {
    const window = [...this.#windows].at(-1);
    if (window === undefined) return false;
    const number = (this.#questions += 1);
    onNumber(number);
    const answer = new Promise<boolean>((settle) => this.#waiting.set(number, { window, settle }));
    window.send(JSON.stringify({ ...question, question: number }));
    try {
      return await answer;
    } finally {
      this.#waiting.delete(number);
    }
  }

  close(): void {
    for (const window of this.#windows) window.terminate();
  }

  #answered(data: RawData): void {
    const answer = answerSchema.safeParse(parseJson(data));
    if (answer.success) this.#waiting.get(answer.data.question)?.settle(answer.data.agreed);
  }
}

const parseJson = (data: RawData): unknown => {
  try {
    return JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '');
  } catch {
    return null;
  }
};
