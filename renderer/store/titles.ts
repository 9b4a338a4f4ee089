import type { SourceRecord } from '../../shared/project/records.ts';
import { proposeTitle, type TitledSource } from '../../shared/reconcile/propose-title.ts';

/** Title of a Project until its first Source gives it one. */
export const NEW_PROJECT_TITLE = 'New comparison';

/** A Source without a title is called by its file's name. */
const titled = ({ title, fileName, language }: SourceRecord): TitledSource => ({
  title: title === fileName ? null : title,
  fileName,
  language,
});

/** The title of a Project to which a Source is added: what the Sources propose, unless the reader named it otherwise. */
export const titleWith = (title: string, sources: readonly SourceRecord[], added: SourceRecord): string => {
  const isProposed = title === NEW_PROJECT_TITLE || title === proposeTitle(sources.map(titled), null);
  return isProposed ? proposeTitle([...sources, added].map(titled), null) : title;
};
