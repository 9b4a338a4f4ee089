import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CrossreadApp, expect } from './launch.ts';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'examples');

/** The five example articles, in order. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /^\d/.test(name))
  .toSorted()
  .map((name) => join(FOLDER, name));

/** Waits until the window shows `sources` aligned and nothing is under way. */
export const aligned = async ({ page }: CrossreadApp, sources: number): Promise<void> => {
  await expect(page.locator(`[data-aligned-sources="${sources}"]`)).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
};

/** The Passage of a Source that begins with these words. */
export const passage = ({ page }: CrossreadApp, siglum: string, words: string) =>
  page.locator(`[data-scroller="${siglum}"] [data-choice]`).filter({ hasText: words });
