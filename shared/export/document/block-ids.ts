/** A prime near 2^31: a sum times a character code stays an exact number. */
const MODULUS = 2_147_483_647;
const BASES = [31, 131] as const;

/** Short letters and digits that are equal for equal texts, and hardly ever for different ones. */
export const hashOf = (text: string): string =>
  BASES.map((base) => {
    let hash = 7;
    for (let at = 0; at < text.length; at += 1) hash = (hash * base + text.charCodeAt(at)) % MODULUS;
    return hash.toString(36).padStart(6, '0');
  }).join('');

/** Gives each id once: the second item with one content gets `-2`. */
export const uniqueIds = (): ((id: string) => string) => {
  const given = new Map<string, number>();
  return (id) => {
    const count = (given.get(id) ?? 0) + 1;
    given.set(id, count);
    return count === 1 ? id : `${id}-${String(count)}`;
  };
};
