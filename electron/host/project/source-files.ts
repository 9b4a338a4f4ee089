import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { sourceTextSchema } from '../../../shared/contract/channels.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { SourceText } from '../../../shared/text/source-text.ts';
import { hasForbiddenKey } from '../disk/forbidden-keys.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import { seal, unseal } from '../disk/sealed-json.ts';
import { errorCode, makeFolder, writeDurably } from '../disk/write-durably.ts';

export type StoredSourceText = z.output<typeof sourceTextSchema>;

const folderOf = (project: string): string => join(project, 'sources');
const textPath = (project: string, sha256: string): string => join(folderOf(project), `${sha256}.json`);

/** `json` is the text's own extension, so a file of that name must take another. */
const safeExtension = (extension: string): string => {
  const plain = extension.replace(/^\./, '').toLowerCase();
  return /^[a-z0-9]{1,8}$/.test(plain) && plain !== 'json' ? plain : 'bin';
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The text of a stored Source. */
export const readSourceFile = async (project: string, sha256: string): Promise<Result<StoredSourceText>> => {
  try {
    const value = unseal(await readFile(textPath(project, sha256)));
    if (hasForbiddenKey(value)) throw new Error('forbidden key');
    return ok(sourceTextSchema.parse(value));
  } catch (error) {
    return errorCode(error) === 'ENOENT'
      ? fail('source-missing', 'The text of this source is missing.', 'Import the file again.')
      : fail('source-unreadable', 'The text of this source cannot be read.', 'Import the file again.');
  }
};

/**
 * Stores a Source's original bytes and its text, durable on return. What is stored once stays: the same bytes read as
 * another text are refused while `inUse`, because quotations point into the text.
 */
export const keepSourceFiles = async (
  project: string,
  sha256: string,
  extension: string,
  bytes: Uint8Array,
  source: SourceText,
  inUse: boolean,
): Promise<Result<void>> => {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return fail('changed-file', 'The file changed while it was imported.', 'Import it again.');
  }
  const content = seal(source);
  try {
    await makeFolder(folderOf(project));
    const original = join(folderOf(project), `${sha256}.${safeExtension(extension)}`);
    if (!(await exists(original))) await writeDurably(original, bytes);
    const stored = inUse ? await readSourceFile(project, sha256) : null;
    if (stored?.ok !== true) await writeDurably(textPath(project, sha256), content);
    else if (JSON.stringify(sourceTextSchema.parse(source)) !== JSON.stringify(stored.value)) {
      return fail(
        'already-imported',
        'This file is already among the sources, read as a different text.',
        'Remove that source first, then import the file again.',
      );
    }
    return ok(undefined);
  } catch (error) {
    return diskFailure(error, 'The source could not be stored.');
  }
};
