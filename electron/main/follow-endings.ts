import { type BrowserWindow, type Event, powerMonitor } from 'electron';
import type { Leaving } from './leaving.ts';

/** A log-out, a closed terminal, or Ctrl+C in it. */
const END_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Has every end that the window or the system brings go the one way out. */
export const followEndings = (window: BrowserWindow, leaving: Leaving): void => {
  const hurry = (event: Pick<Event, 'preventDefault'>): void => {
    event.preventDefault();
    void leaving.hurry();
  };
  window.on('close', (event) => {
    if (leaving.isOver) return;
    event.preventDefault();
    void leaving.ask();
  });
  window.on('query-session-end', hurry);
  window.on('session-end', hurry);
  // The type leaves out the event, which holds the power-off up until the app has ended.
  powerMonitor.on('shutdown', hurry as () => void);
  for (const signal of END_SIGNALS) process.on(signal, () => void leaving.hurry());
};
