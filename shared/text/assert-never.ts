/** Marks the end of a switch over a union: a case that was forgotten fails the type check. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
};
