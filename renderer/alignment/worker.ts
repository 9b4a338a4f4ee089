import type { Choices } from '../../shared/align/alignment.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import { createComparer } from '../../shared/differences/compare-sources.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

const answer = (message: AlignAnswer): void => self.postMessage(message);

/** Kept from run to run, so that a choice of the reader is answered at once. */
let compare: ((choices: Choices) => Comparison) | null = null;
/** The run under way, which progress is reported for. */
let current = 0;

self.addEventListener('message', ({ data: { run, sources, choices } }: MessageEvent<AlignRequest>) => {
  current = run;
  try {
    if (sources !== null) {
      compare = createComparer(sources, {
        onProgress: (progress) => answer({ run: current, kind: 'progress', progress }),
      });
    }
    if (compare === null) throw new Error('No sources to compare');
    answer({ run, kind: 'done', comparison: compare(choices) });
  } catch (error) {
    compare = null;
    answer({ run, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
