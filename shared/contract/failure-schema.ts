import { z } from 'zod';
import type { Failure } from './result.ts';

/** With room for the longest name of a file. */
const words = z.string().max(5000);

/** A `Failure` from outside. Apart from `result.ts`, so that who only fails need not load a schema library. */
export const failureSchema: z.ZodType<Failure, Failure> = z.object({
  code: z.string().max(100),
  message: words,
  hint: words,
});
