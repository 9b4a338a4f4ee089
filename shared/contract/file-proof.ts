/**
 * Bytes from either end of a file of which the digest shows that a window may read it: the system lets a window read what the reader
 * dropped on it and no other file, so that one that was taken over cannot tell the digest for a path that it made up.
 */
export const PROOF_BYTES = 64 * 1024;
