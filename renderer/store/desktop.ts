import type { Desktop } from '../../shared/contract/desktop.ts';

declare global {
  interface Window {
    readonly desktop: Desktop<File>;
  }
}

/** The bridge that the shell put into the window. */
export const desktop = (): Desktop<File> => window.desktop;
