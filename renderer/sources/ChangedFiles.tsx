import { useState } from 'react';
import { Banner } from '../controls/Banner.tsx';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { type ChangedSource, reviewFirstChanged, selectChanged } from '../store/origins.ts';

/** Tells one set of changes from the next, so that what was put away stays away until something else changes. */
const keyOf = (changed: readonly ChangedSource[]): string =>
  changed.map(({ source, origin }) => `${source.sha256} ${origin.changedAt}`).join();

/** Says above the panes which Sources have a file that says something else now. */
export const ChangedFiles = () => {
  const changed = useApp(selectChanged);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const [putAway, setPutAway] = useState('');
  const [first] = changed;
  if (first === undefined || keyOf(changed) === putAway) return null;
  const sigla = changed.map(({ source }) => source.siglum).join(', ');
  return (
    <Banner>
      <span>
        {changed.length === 1
          ? `The file of source ${sigla} has changed since it was imported.`
          : `The files of sources ${sigla} have changed since they were imported.`}{' '}
        The text here is as it was.
      </span>
      <span>
        <Button look="quiet" isDisabled={!canEdit} onPress={() => void reviewFirstChanged()}>
          Review source {first.source.siglum}…
        </Button>
        <Button look="quiet" onPress={() => setPutAway(keyOf(changed))}>
          Not now
        </Button>
      </span>
    </Banner>
  );
};
