/** Gives each different key a number, from 0 on. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  id(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }

  /** undefined where the key has no number yet. */
  find(key: string): number | undefined {
    return this.#ids.get(key);
  }
}
