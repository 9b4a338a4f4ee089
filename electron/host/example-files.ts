import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/contract/result.ts';

const ARTICLE_EXTENSIONS = new Set(['.txt', '.md', '.html']);

/** Paths of the example comparison's articles, by name. What explains the folder to developers is none of them. */
export const exampleFiles = async (folder: string): Promise<Result<string[]>> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && ARTICLE_EXTENSIONS.has(extname(entry.name).toLowerCase()))
      .map((entry) => entry.name)
      .filter((name) => !/^readme\./i.test(name));
    return ok(names.toSorted().map((name) => join(folder, name)));
  } catch {
    return fail('no-example', 'The example could not be found.', 'Install the app again.');
  }
};
