import type { Input } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ARCHIVE_EXTENSION } from './library/project-archive.ts';

/** A file that the reader chose: where it lies, or, where the shell never learns that, what it holds. */
export type PickedInput = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface SaveRequest {
  readonly suggestedName: string;
  readonly format: Input<'export.save'>['format'] | typeof ARCHIVE_EXTENSION;
  readonly content: string | Uint8Array;
}

export type Menus = Input<'menu.show'>['menus'];

/** What a shell does for the host: everything that needs a window, a dialog or the desktop. */
export interface Shell {
  /** Asks the reader for files; empty where the reader cancelled. */
  readonly pickFiles: () => Promise<readonly PickedInput[]>;
  /** Asks the reader for a folder; null where the reader cancelled. Absent where the shell cannot show folders. */
  readonly pickFolder?: () => Promise<string | null>;
  /**
   * Asks where to save and writes there; `saved` is the file's name as the reader knows it, null where cancelled.
   * A shell that writes to a path uses `writeDurably`.
   */
  readonly saveFile: (request: SaveRequest) => Promise<Result<{ saved: string | null }>>;
  /** Shows the address and opens it outside once the reader agreed; false where not. */
  readonly confirmAndOpenAddress: (url: string) => Promise<boolean>;
  /** Puts up the application menu; the shell publishes `menu.command` when an item is chosen. */
  readonly showMenu: (menus: Menus) => void;
}
