import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type CrossreadApp, expect, test } from './launch.ts';
import { writeReports } from './long-reports.ts';
import { begin } from './two-articles.ts';

const run = promisify(execFile);

/** Ends every process that reads a file just now; gives how many there were. */
const killImportProcesses = async (app: CrossreadApp): Promise<number> => {
  if (app.electron !== null)
    return await app.electron.evaluate(({ app: electron }) => {
      const importing = electron.getAppMetrics().filter(({ name }) => name === 'Crossread import');
      for (const { pid } of importing) process.kill(pid, 'SIGKILL');
      return importing.length;
    });
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,command=']);
  const importing = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent]) => Number(parent) === app.pid)
    .filter(([, , ...command]) => command.join(' ').includes('import-process'));
  for (const [pid] of importing) process.kill(Number(pid), 'SIGKILL');
  return importing.length;
};

test('the process that reads a large file is killed: that import says so and can be tried again, the rest goes on', async ({
  app,
}) => {
  const [large, third] = await writeReports(app, 5000);
  await begin(app);
  await app.dropFiles([large]);
  const progress = app.page.getByRole('progressbar', { name: 'Importing large.txt' });
  await expect.poll(() => progress.getAttribute('value')).not.toBe('0');
  await expect.poll(() => killImportProcesses(app)).toBeGreaterThan(0);
  const list = app.page.getByRole('list', { name: 'Imports' });
  await expect(list).toContainText('Reading this file failed: the process that read it ended.');

  await app.dropFiles([third]);
  await list.getByRole('button', { name: 'Try large.txt again' }).click();
  await expect(progress).toBeVisible();
  await list.getByRole('button', { name: 'Cancel large.txt' }).click();
  await expect(list).toContainText('cancelled');
  await expect(app.page.getByRole('region', { name: /^Source C/ })).toBeVisible();
});
