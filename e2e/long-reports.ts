import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CrossreadApp } from './launch.ts';

/** A file of so many paragraphs, which takes a while to read, and one that does not. */
export const writeReports = async (
  { folder }: CrossreadApp,
  paragraphs: number,
): Promise<readonly [large: string, third: string]> => {
  const [large, third] = [join(folder, 'large.txt'), join(folder, 'third.txt')];
  const paragraph = 'The river rose in the night and the lower road was closed to traffic. '.repeat(20);
  await writeFile(large, `A long report\n\n${`${paragraph}\n\n`.repeat(paragraphs)}`);
  await writeFile(third, 'Third\n\nNo boat has crossed since Friday.');
  return [large, third];
};
