import { z } from 'zod';

export const failureSchema = z.object({
  /** Stable and machine-readable, e.g. `too-large`. */
  code: z.string(),
  /** What is wrong, in one sentence for the reader. */
  message: z.string(),
  /** What the reader can do about it; empty where nothing can be done. */
  hint: z.string(),
});

export type Failure = z.infer<typeof failureSchema>;

/** How an expected failure travels: never as a thrown string. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: string, message: string, hint = ''): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, message, hint },
});
