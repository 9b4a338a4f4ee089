import { randomBytes } from 'node:crypto';
import { ok } from '../../shared/contract/result.ts';
import type { PickedInput, Shell } from '../host/shell.ts';
import type { WindowLink } from './window-link.ts';

interface Download {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * What the host asks of a browser window. Files that the reader picks come in as uploads, and a file to save goes out
 * as a download under an address that works once.
 */
export class BrowserShell implements Shell {
  readonly #link: WindowLink;
  readonly #picked = new Map<number, PickedInput[]>();
  readonly #downloads = new Map<string, Download>();

  constructor(link: WindowLink) {
    this.#link = link;
  }

  readonly pickFiles = async (): Promise<readonly PickedInput[]> => {
    let number = 0;
    const agreed = await this.#link.ask({ kind: 'pick' }, (given) => {
      number = given;
      this.#picked.set(number, []);
    });
    const picked = this.#picked.get(number) ?? [];
    this.#picked.delete(number);
    return agreed ? picked : [];
  };

  readonly saveFile: Shell['saveFile'] = async ({ suggestedName, content }) => {
    const id = randomBytes(24).toString('base64url');
    this.#downloads.set(id, { name: suggestedName, content });
    const agreed = await this.#link.ask({ kind: 'save', address: `/saved/${id}`, name: suggestedName });
    return ok({ saved: agreed ? suggestedName : null });
  };

  readonly confirmAndOpenAddress = (url: string): Promise<boolean> =>
    this.#link.ask({ kind: 'confirm', url });

  /** A browser window has no menu of its own; the app's stands in the page. */
  readonly showMenu = (): void => undefined;

  /** Takes an upload that belongs to a pick; false where that pick is over. */
  takePicked(question: number, input: PickedInput): boolean {
    const picked = this.#picked.get(question);
    picked?.push(input);
    return picked !== undefined;
  }

  /** Gives out a file to save, once. */
  takeDownload(id: string): Download | null {
    const download = this.#downloads.get(id) ?? null;
    this.#downloads.delete(id);
    return download;
  }
}
