import { createHash } from 'node:crypto';

/** Lower-case hex digest, by which a Source's original bytes are named. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
