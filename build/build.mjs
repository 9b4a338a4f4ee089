// npm run build: builds into out/, whether or not a source changed.
import { build } from './ensure-built.mjs';

try {
  console.log(await build());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
