/** A fresh random id. */
export const newId = <T extends string>(): T => crypto.randomUUID() as string as T;
