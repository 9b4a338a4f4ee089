import type { ProjectId } from '../../shared/project/ids.ts';

const PLACE = 'crossread-project';
const ALIVE = 'crossread-alive';

/** Where a window before this one was, and how it ended. */
export interface KeptPlace {
  readonly project: ProjectId | null;
  /** It ended without a word: it crashed or was killed. */
  readonly stopped: boolean;
}

/** Keeps which Project is open, for as long as the window's frame lives: also through a crash of what is in it. */
export const keepPlace = (project: ProjectId | null): void => {
  if (project === null) sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, project);
};

/** Reads what the window before left, and begins a life of its own. Call it once, first of all. */
export const takePlace = (): KeptPlace => {
  const stopped = sessionStorage.getItem(ALIVE) !== null;
  sessionStorage.setItem(ALIVE, 'yes');
  addEventListener('pagehide', () => sessionStorage.removeItem(ALIVE));
  addEventListener('pageshow', () => sessionStorage.setItem(ALIVE, 'yes'));
  // The shell asks for a window that begins at Home where the same Project stopped it again and again.
  if (location.hash === '#home') {
    keepPlace(null);
    history.replaceState(null, '', location.pathname);
  }
  return { project: sessionStorage.getItem(PLACE) as ProjectId | null, stopped };
};
