/** An expected failure, in words for the reader. */
export interface Failure {
  /** Stable and machine-readable, e.g. `too-large`. */
  readonly code: string;
  /** What is wrong, in one sentence for the reader. */
  readonly message: string;
  /** What the reader can do about it; empty where nothing can be done. */
  readonly hint: string;
}

/** How an expected failure travels: never as a thrown string. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: string, message: string, hint = ''): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, message, hint },
});
