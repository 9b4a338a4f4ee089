import { align } from '../../shared/align/align.ts';
import { compareGroups } from '../../shared/differences/compare-groups.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

const answer = (message: AlignAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<AlignRequest>) => {
  const { run, sources, compared, choices } = data;
  try {
    const alignment = align(sources, choices, {
      onProgress: (progress) => answer({ run, kind: 'progress', progress }),
    });
    answer({ run, kind: 'done', comparison: compareGroups(alignment, compared) });
  } catch (error) {
    answer({ run, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
