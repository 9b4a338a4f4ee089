/**
 * How much of a file a window sends: one byte more than an import takes, so that the host still tells the reader that
 * the file is too large.
 */
export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024 + 1;
