import type { CommandRow } from './command.ts';
import { hasComparison, inColumns } from './command-conditions.ts';
import { isConflict, stepBeside, stepGroup, stepPassage, stepSource } from './navigate.ts';

/** Moves between Passages, Sources, Groups and conflicts. */
export const goCommands: readonly CommandRow[] = [
  {
    id: 'passage.next',
    section: 'Go',
    label: 'Next passage',
    keys: ['ArrowDown'],
    isEnabled: inColumns,
    run: () => stepPassage(1),
  },
  {
    id: 'passage.previous',
    section: 'Go',
    label: 'Previous passage',
    keys: ['ArrowUp'],
    isEnabled: inColumns,
    run: () => stepPassage(-1),
  },
  {
    id: 'source.next',
    section: 'Go',
    label: 'Same in the next source',
    keys: ['ArrowRight'],
    isEnabled: inColumns,
    run: () => stepSource(1),
  },
  {
    id: 'source.previous',
    section: 'Go',
    label: 'Same in the previous source',
    keys: ['ArrowLeft'],
    isEnabled: inColumns,
    run: () => stepSource(-1),
  },
  {
    id: 'source.beside-next',
    section: 'Go',
    label: 'Next source, at this place',
    keys: ['Alt+ArrowRight'],
    isEnabled: inColumns,
    run: () => stepBeside(1),
  },
  {
    id: 'source.beside-previous',
    section: 'Go',
    label: 'Previous source, at this place',
    keys: ['Alt+ArrowLeft'],
    isEnabled: inColumns,
    run: () => stepBeside(-1),
  },
  {
    id: 'group.next',
    section: 'Go',
    label: 'Next group',
    keys: ['j'],
    isEnabled: hasComparison,
    run: () => stepGroup(1),
  },
  {
    id: 'group.previous',
    section: 'Go',
    label: 'Previous group',
    keys: ['k'],
    isEnabled: hasComparison,
    run: () => stepGroup(-1),
  },
  {
    id: 'conflict.next',
    section: 'Go',
    label: 'Next conflict',
    keys: ['Shift+j'],
    isEnabled: hasComparison,
    run: () => stepGroup(1, isConflict),
  },
  {
    id: 'conflict.previous',
    section: 'Go',
    label: 'Previous conflict',
    keys: ['Shift+k'],
    isEnabled: hasComparison,
    run: () => stepGroup(-1, isConflict),
  },
];
