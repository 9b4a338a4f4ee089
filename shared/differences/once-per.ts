/** Makes the object that it is given: a class that extends it puts its private fields on that object. */
class Bearer {
  /** Number of functions that keep their results on objects. */
  static functions = 0;

  constructor(object: object) {
    return object;
  }
}

/**
 * What was worked out of an object, kept on the object itself and seen by nobody else. In a `WeakMap` the results would outlive the object: the
 * collector of young objects takes the values of such a map for used, and with Readings that comes to hundreds of megabytes.
 */
class Memory extends Bearer {
  /** By the number of the function that worked it out. */
  readonly #results: unknown[] = [];

  static of(object: object): unknown[] {
    return #results in object ? object.#results : new Memory(object).#results;
  }
}

/** The function with a memory that lasts as long as the object it was asked about. */
export const oncePer = <Key extends object, Value extends object | string | number | null>(
  build: (key: Key) => Value,
): ((key: Key) => Value) => {
  const place = Bearer.functions;
  Bearer.functions += 1;
  return (key) => {
    const results = Memory.of(key);
    // Only this function writes at its place.
    const known = results[place] as Value | undefined;
    if (known !== undefined) return known;
    const value = build(key);
    results[place] = value;
    return value;
  };
};
