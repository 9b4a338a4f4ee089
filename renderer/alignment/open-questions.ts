type Found<Answer> = readonly (Answer | null)[];

interface OpenQuestion<Item, Answer> {
  readonly items: readonly Item[];
  readonly settle: (found: Found<Answer>) => void;
}

/** The questions of one kind that wait for the worker, each with its number. */
export class OpenQuestions<Item, Answer> {
  #last = 0;
  readonly #open = new Map<number, OpenQuestion<Item, Answer>>();

  /** Settles with one answer an item; each is null where the question is dropped. */
  ask(items: readonly Item[], post: (question: number) => void): Promise<Found<Answer>> {
    this.#last += 1;
    const question = this.#last;
    return new Promise((settle) => {
      this.#open.set(question, { items, settle });
      post(question);
    });
  }

  settle(question: number, found: Found<Answer>): void {
    this.#open.get(question)?.settle(found);
    this.#open.delete(question);
  }

  /** Nobody will answer what is open. */
  drop(): void {
    for (const { items, settle } of this.#open.values()) settle(items.map(() => null));
    this.#open.clear();
  }
}
