import { siglumOf } from '../../shared/text/passage.ts';
import type { TextRange } from '../../shared/text/range.ts';
import { tokenise } from '../../shared/reading/tokenise.ts';
import { announce, appStore, updateSession } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import { selectSources } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';

/** Which end of the selection moves, and whether by a word onward or back. */
export interface SelectionMove {
  readonly end: 'start' | 'end';
  readonly by: 1 | -1;
}

/**
 * The selection after one end moved by a word. Nothing selected: the first word, from which both ends can be moved. Null:
 * nothing is left selected. `words` are in order; the ends stay at words.
 */
export const movedSelection = (
  words: readonly TextRange[],
  selection: TextRange | null,
  { end, by }: SelectionMove,
): TextRange | null => {
  const held = words.filter(
    (word) => selection !== null && word.start < selection.end && word.end > selection.start,
  );
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return words[0] ?? null;
  const moving = end === 'end' ? last : first;
  const target = words[words.indexOf(moving) + by];
  if (held.length === 1 && (end === 'end' ? by === -1 : by === 1)) {
    // A single word gives way to its neighbour at the start, and to nothing at the end.
    return end === 'end' || target === undefined ? null : target;
  }
  if (target === undefined) return { start: first.start, end: last.end };
  return end === 'end' ? { start: first.start, end: target.end } : { start: target.start, end: last.end };
};

/** The words of a range of a Source's text. */
const wordsIn = ({ text, record }: ReadSource, { start, end }: TextRange): TextRange[] =>
  tokenise(text.text.slice(start, end), record.language).map((token) => ({
    start: start + token.start,
    end: start + token.end,
  }));

/** The chosen Passage's Source, and its text from that Passage to the end of the block. */
const chosenPlace = (state: AppState) => {
  const id = state.project?.session.passage ?? null;
  if (id === null) return null;
  const source = selectSources(state).find(({ record }) => record.siglum === siglumOf(id));
  const passage = source?.passages.find((candidate) => candidate.id === id);
  const block = source?.text.blocks[passage?.block ?? -1];
  if (source === undefined || passage === undefined || block === undefined) return null;
  return { source, range: { start: passage.start, end: block.end } };
};

/** Selects words of the chosen Passage without a pointer, and says which. */
export const moveSelection = (move: SelectionMove): void => {
  const state = appStore.getState();
  const place = chosenPlace(state);
  if (place === null) return announce('Choose a passage first');
  const { source, range } = place;
  const known = state.project?.session.selection ?? null;
  const present = known?.source === source.record.id ? known : null;
  const selected = movedSelection(wordsIn(source, range), present, move);
  updateSession({ selection: selected === null ? null : { source: source.record.id, ...selected } });
  announce(
    selected === null
      ? 'Nothing selected'
      : `Selected: ${source.text.text.slice(selected.start, selected.end)}`,
  );
};
