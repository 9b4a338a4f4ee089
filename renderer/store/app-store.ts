import { useStore } from 'zustand';
import type { Result } from '../../shared/contract/result.ts';
import { createStore } from 'zustand/vanilla';
import { type AppState, INITIAL_STATE, type OpenProject, type Session } from './state.ts';

/** The one store of the window. Commands change it, components read it through selectors. */
export const appStore = createStore<AppState>(() => INITIAL_STATE);

export const useApp = <T>(select: (state: AppState) => T): T => useStore(appStore, select);

/** Changes the open Project's part of the state; does nothing on Home. */
export const updateProject = (change: (project: OpenProject) => Partial<OpenProject>): void =>
  appStore.setState(({ project }) =>
    project === null ? {} : { project: { ...project, ...change(project) } },
  );

export const updateSession = (change: Partial<Session>): void =>
  updateProject(({ session }) => ({ session: { ...session, ...change } }));

/** Whether it went well; where not, the window shows why. */
export const succeeded = <T>(answer: Result<T>): answer is { ok: true; value: T } => {
  if (!answer.ok) appStore.setState({ notice: answer.failure });
  return answer.ok;
};

/** Has a screen reader say `text`, also when it said the same just before. */
export const announce = (text: string): void =>
  appStore.setState(({ announcement }) => ({
    announcement: announcement === text ? `${text}\u00a0` : text,
  }));
