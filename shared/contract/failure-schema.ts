import { z } from 'zod';
import type { Failure } from './result.ts';

/** A `Failure` from outside. Apart from `result.ts`, so that who only fails need not load a schema library. */
export const failureSchema: z.ZodType<Failure, Failure> = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
});
