import { version } from '../../package.json';
import { importFiles } from './compare.ts';
import { run } from './run.ts';

// Who reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  version,
  importFiles: (paths) => importFiles(paths),
  out: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
});
