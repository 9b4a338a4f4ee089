import type { AppState } from '../store/state.ts';

export type CommandSection = 'File' | 'Edit' | 'View' | 'Go' | 'Group' | 'Tags' | 'Claims' | 'Help';

/** Something a reader can do: the one definition that keys, menus, palette and buttons share. */
export interface Command {
  /** Stable, e.g. `group.next`. */
  readonly id: string;
  readonly section: CommandSection;
  /** As a menu says it; may tell what it will do now ("Undo Reject link"). */
  readonly label: (state: AppState) => string;
  /** Keys as `KeyboardEvent` names joined by `+`: `j`, `Shift+j`, `Mod+k` (Mod: Ctrl, on a Mac Cmd). The first is shown. */
  readonly keys: readonly string[];
  /** Whether it can be done now. A key of a command that cannot is left to the page. */
  readonly isEnabled: (state: AppState) => boolean;
  readonly run: () => void | Promise<void>;
}

/** A Command as its table lists it: a label that never changes is plain text. */
export type CommandRow = Omit<Command, 'label'> & { readonly label: string | Command['label'] };
