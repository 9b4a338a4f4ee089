import { importFiles } from './compare.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  importFiles: (paths) => importFiles(paths),
  out: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
});
