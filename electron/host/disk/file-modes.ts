/** Folders and files of a library are its owner's alone. Windows knows no such modes; there a profile is private by itself. */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;
/** A file that the reader exports, as any program would make it: the umask decides who else may read it. */
export const EXPORTED_FILE = 0o666;
