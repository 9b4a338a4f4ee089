/** Keys by which data could reach an object's prototype. Refused wherever data comes from outside. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const anyForbidden = (value: unknown, isNew: (object: object) => boolean): boolean => {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next) || !isNew(next)) continue;
    for (const key of Object.keys(next)) {
      if (FORBIDDEN.has(key)) return true;
      const held: unknown = Reflect.get(next, key);
      if (typeof held === 'object') waiting.push(held);
    }
  }
  return false;
};

/** True where any object inside `value` has such a key of its own. */
export const hasForbiddenKey = (value: unknown): boolean => {
  const seen = new Set<object>();
  return anyForbidden(value, (object) => seen.size < seen.add(object).size);
};

/** The same of what `JSON.parse` gave. That holds no object twice, so that a large one is gone through in half the time. */
export const jsonHasForbiddenKey = (parsed: unknown): boolean => anyForbidden(parsed, () => true);
