/** The function with a memory that lasts as long as the object it was asked about. */
export const oncePer = <Key extends object, Value extends object | string | number | null>(
  build: (key: Key) => Value,
): ((key: Key) => Value) => {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = build(key);
    known.set(key, value);
    return value;
  };
};
