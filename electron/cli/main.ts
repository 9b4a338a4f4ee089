import { join } from 'node:path';
import { version } from '../../package.json';
import { forkImportProcess } from '../host/imports/import-launch.ts';
import { importFiles } from './compare.ts';
import { run } from './run.ts';
import { showControlsInLine } from './show-controls.ts';
import { writeStandardOutput } from './standard-output.ts';

const IMPORT_PROCESS = join(import.meta.dirname, 'import-process.js');

// Where nobody reads the complaints, nobody is there to be told so.
process.stderr.on('error', () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  version,
  importFiles: (paths) => importFiles(paths, () => forkImportProcess(IMPORT_PROCESS)),
  out: writeStandardOutput,
  complain: (line) => void process.stderr.write(`${showControlsInLine(line)}\n`),
});
