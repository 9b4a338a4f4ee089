import type { Failure } from '../../shared/contract/result.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import type { FileFormat } from './sniff-format.ts';

/** The one job that an import process is given: bytes, or the path of a file to read. */
export interface ImportJob {
  readonly bytes?: Uint8Array;
  readonly path?: string;
  readonly fileName: string;
  /** `null`: tell it from the bytes. */
  readonly encoding: string | null;
}

export interface ImportedText {
  readonly source: SourceText;
  /** The text encoding that was read, e.g. `utf-8`. */
  readonly encoding: string;
  readonly format: FileFormat;
}

/** What an import process tells: progress any number of times, then `done` or `failed` once. */
export type ImportAnswer =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly imported: ImportedText }
  | { readonly type: 'failed'; readonly failure: Failure };
