import type { CommandRow } from './command.ts';
import { hasTarget } from './command-conditions.ts';
import { openDialog } from './open-dialog.ts';
import { moveSelection, type SelectionMove } from './select-words.ts';
import { toggleTagOfDigit } from './tag-passages.ts';

const SELECTION_MOVES: readonly (readonly [id: string, label: string, key: string, move: SelectionMove])[] = [
  ['select.more', 'Select one word more', 'Shift+ArrowRight', { end: 'end', by: 1 }],
  ['select.fewer', 'Select one word fewer', 'Shift+ArrowLeft', { end: 'end', by: -1 }],
  ['select.later', 'Begin the selection a word later', 'Alt+Shift+ArrowRight', { end: 'start', by: 1 }],
  ['select.earlier', 'Begin the selection a word earlier', 'Alt+Shift+ArrowLeft', { end: 'start', by: -1 }],
];

/** The selected words and their Tags. */
export const tagCommands: readonly CommandRow[] = [
  ...SELECTION_MOVES.map(([id, label, key, move]): CommandRow => ({
    id,
    section: 'Tags',
    label,
    keys: [key],
    isEnabled: ({ project }) => project?.session.view === 'columns' && project.session.passage !== null,
    run: () => moveSelection(move),
  })),
  {
    id: 'tag.pick',
    section: 'Tags',
    label: 'Tag…',
    keys: ['t'],
    isEnabled: hasTarget,
    run: openDialog('tag'),
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit): CommandRow => ({
    id: `tag.${digit}`,
    section: 'Tags',
    label: `Tag with key ${digit}`,
    keys: [String(digit)],
    isEnabled: hasTarget,
    run: () => toggleTagOfDigit(digit),
  })),
];
