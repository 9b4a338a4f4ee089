import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { sourceTextSchema } from '../../../shared/contract/channels.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { type StoredTextName, textKeyOf } from '../../../shared/project/stored-text.ts';
import type { SourceText } from '../../../shared/text/source-text.ts';
import { diskFailure, isAway } from '../disk/disk-failure.ts';
import { seal, unseal } from '../disk/sealed-json.ts';
import { sha256Of } from '../disk/sha256.ts';
import { makeSubfolder, writeDurably } from '../disk/write-durably.ts';

export type StoredSourceText = z.output<typeof sourceTextSchema>;

/** Below a Project's folder. */
export const SOURCES_FOLDER = 'sources';

export const textFileName = (name: StoredTextName): string => `${textKeyOf(name)}.json`;

/** The extension of a text's own file. */
const TEXT = 'json';

const SOURCE_FILE = /^([0-9a-f]{64})(?:-([1-9]\d{0,3}))?\.([a-z0-9]{1,8})$/;

/** What a file among the sources holds, by its name; null for any other file. */
export const sourceFileKind = (
  fileName: string,
): { readonly kind: 'text' | 'original'; readonly sha256: string } | null => {
  const [, sha256, version, extension] = SOURCE_FILE.exec(fileName) ?? [];
  if (sha256 === undefined) return null;
  if (extension === TEXT) return { kind: 'text', sha256 };
  return version === undefined ? { kind: 'original', sha256 } : null;
};

/** `json` is the text's own extension, so a file of that name must take another. */
const safeExtension = (extension: string): string => {
  const plain = extension.replace(/^\./, '').toLowerCase();
  return /^[a-z0-9]{1,8}$/.test(plain) && plain !== TEXT ? plain : 'bin';
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The text in a source file; throws where it is not one. `bytes` are spent. */
export const parseSourceText = (bytes: Buffer): StoredSourceText => sourceTextSchema.parse(unseal(bytes));

/** The text of a stored Source. Fails with `source-missing` or `source-unreadable`. */
export const readSourceFile = async (
  project: string,
  name: StoredTextName,
): Promise<Result<StoredSourceText>> => {
  try {
    return ok(parseSourceText(await readFile(join(project, SOURCES_FOLDER, textFileName(name)))));
  } catch (error) {
    if (!isAway(error))
      return fail('source-unreadable', 'The text of this source cannot be read.', 'Import the file again.');
    return (await exists(project))
      ? fail('source-missing', 'The text of this source is missing.', 'Import the file again.')
      : diskFailure(error, 'The text of this source cannot be read.');
  }
};

/**
 * Keeps a text under its digest. What is kept stays as it is, because quotations point into it and undo may come back to
 * it: the same bytes read as another text become the next version. One that is damaged is written anew.
 */
const keepText = async (project: string, sha256: string, source: SourceText): Promise<number> => {
  const wanted = JSON.stringify(sourceTextSchema.parse(source));
  for (let textVersion = 1; ; textVersion += 1) {
    const name = { sha256, textVersion };
    const present = await readSourceFile(project, name);
    if (!present.ok) {
      await writeDurably(join(project, SOURCES_FOLDER, textFileName(name)), seal(source));
      return textVersion;
    }
    if (JSON.stringify(present.value) === wanted) return textVersion;
  }
};

/** Stores a Source's original bytes and its text, durable on return; answers which of their texts it is. */
export const keepSourceFiles = async (
  project: string,
  sha256: string,
  extension: string,
  bytes: Uint8Array,
  source: SourceText,
): Promise<Result<{ textVersion: number }>> => {
  if (sha256Of(bytes) !== sha256) {
    return fail('changed-file', 'The file changed while it was imported.', 'Import it again.');
  }
  try {
    await makeSubfolder(join(project, SOURCES_FOLDER));
    const original = join(project, SOURCES_FOLDER, `${sha256}.${safeExtension(extension)}`);
    if (!(await exists(original))) await writeDurably(original, bytes);
    return ok({ textVersion: await keepText(project, sha256, source) });
  } catch (error) {
    return diskFailure(error, 'The source could not be stored.');
  }
};
