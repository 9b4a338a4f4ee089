/**
 * Every place of `wanted` in the text nodes below `root`, whatever the case. Overlapping places count once. Works on the characters
 * that are shown, not on the words that were read: the reader may look for a part of a word, a sign or a run across sentences.
 */
export const findRanges = (root: Node, wanted: string): Range[] => {
  const needle = wanted.trim().toLocaleLowerCase();
  if (needle === '') return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let text = '';
  const starts: number[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push(node);
    starts.push(text.length);
    text += node.data;
  }
  const folded = text.toLocaleLowerCase();
  // A letter whose lower case is longer would shift every place behind it; then only exact case is found.
  const haystack = folded.length === text.length ? folded : text;
  const holder = (offset: number): readonly [Text, number] | null => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const node = nodes[low];
    return node === undefined ? null : [node, offset - (starts[low] ?? 0)];
  };
  const ranges: Range[] = [];
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + needle.length)) {
    const [from, to] = [holder(at), holder(at + needle.length - 1)];
    if (from === null || to === null) continue;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(to[0], to[1] + 1);
    ranges.push(range);
  }
  return ranges;
};
