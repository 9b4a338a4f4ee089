/** Length of the longest common subsequence of two lists: what a diff of them keeps, at a fraction of its cost. */
export const longestCommonLength = (a: readonly string[], b: readonly string[]): number => {
  // Row by row of the table of common lengths of all beginnings; `lengths[j]` is of the first j words of b.
  const lengths = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    let left = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const above = lengths[j] ?? 0;
      if (word === b[j - 1]) left = diagonal + 1;
      else if (above > left) left = above;
      lengths[j] = left;
      diagonal = above;
    }
  }
  return lengths[b.length] ?? 0;
};
