/** Keys by which data could reach an object's prototype. Refused wherever data comes from outside. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** True where any object inside `value` has such a key of its own. */
export const hasForbiddenKey = (value: unknown): boolean => {
  const waiting: unknown[] = [value];
  const seen = new Set<object>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next) || seen.has(next)) continue;
    seen.add(next);
    for (const key of Object.keys(next)) {
      if (FORBIDDEN.has(key)) return true;
      const held: unknown = Reflect.get(next, key);
      if (typeof held === 'object') waiting.push(held);
    }
  }
  return false;
};
