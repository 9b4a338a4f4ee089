import type { PickedFile } from '../../shared/contract/channels.ts';
import type { Failure } from '../../shared/contract/result.ts';
import type { ProjectId } from '../../shared/project/ids.ts';
import { announce, appStore, succeeded } from './app-store.ts';
import { desktop } from './desktop.ts';
import { openProject } from './open-project.ts';

/** A Project packed as one file, by its name; the host checks what it holds. */
export const isPackedProject = ({ name }: PickedFile): boolean => /\.crossread$/i.test(name);

const ADDED: Failure = {
  code: 'added',
  message: 'The comparison was added to yours.',
  hint: 'Close this one to see it in the list.',
};

/** Makes another Project with the same content. */
export const copyProject = async (project: ProjectId): Promise<void> => {
  if (succeeded(await desktop().library.copy({ project }))) announce('The comparison was duplicated');
};

/** Saves a Project as one file where the reader chooses. */
export const packProject = async (project: ProjectId): Promise<void> => {
  const answer = await desktop().library.pack({ project });
  if (succeeded(answer) && answer.value.saved !== null) announce(`Saved as ${answer.value.saved}`);
};

/** A file that is no packed Project, or that could not be taken in. */
export interface RefusedFile {
  readonly file: PickedFile;
  readonly failure: Failure;
}

/** Takes in packed Projects, and answers which could not be; the last one opens where none is open. */
export const unpackProjects = async (files: readonly PickedFile[]): Promise<RefusedFile[]> => {
  const refused: RefusedFile[] = [];
  let taken: ProjectId | null = null;
  for (const file of files) {
    const answer = await desktop().library.unpack({ file: file.token });
    if (answer.ok) taken = answer.value;
    else refused.push({ file, failure: answer.failure });
  }
  if (taken === null) return refused;
  announce('The comparison was added to yours');
  if (appStore.getState().project === null) await openProject(taken);
  else appStore.setState({ notice: ADDED });
  return refused;
};

/** Moves all Projects to a folder that the reader chooses. */
export const moveLibrary = async (): Promise<void> => {
  const answer = await desktop().library.move();
  if (succeeded(answer) && answer.value.moved) announce('The comparisons were moved');
};

/** Moves a Project to the trash. */
export const trashProject = async (project: ProjectId): Promise<void> => {
  if (succeeded(await desktop().library.trash({ project })))
    announce('The comparison was moved to the trash');
};

export const restoreProject = async (entry: string): Promise<void> => {
  if (succeeded(await desktop().library.restore({ entry }))) announce('The comparison was restored');
};

/** Deletes a trashed Project for good. */
export const discardProject = async (entry: string): Promise<void> => {
  if (succeeded(await desktop().library.discard({ entry }))) announce('The comparison was deleted');
};
