import { createAnswerer } from './answer-requests.ts';
import type { AlignRequest } from './protocol.ts';

const answer = createAnswerer((message) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<AlignRequest>) => answer(data));
