import type { SourceOrigin } from '../../shared/contract/channels.ts';
import type { SourceRecord } from '../../shared/project/records.ts';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { findFile, originOf } from '../store/origins.ts';
import { reviewFile } from '../store/review.ts';
import styles from './SourcesList.module.css';

const WORDS: Readonly<Record<Exclude<SourceOrigin['state'], 'unchanged'>, string>> = {
  changed: 'The file has changed since it was imported.',
  kept: 'The file has changed; the text is kept as it was.',
  missing: 'The file is no longer where it was. Its text is kept here.',
  unreadable: 'The file can no longer be read. Its text is kept here.',
};

interface OriginNoteProps {
  readonly record: SourceRecord;
  readonly canEdit: boolean;
}

/** Says so where the file of a Source is no longer what it was, and offers what can be done. */
export const OriginNote = ({ record, canEdit }: OriginNoteProps) => {
  const origin = useApp(({ project }) => (project === null ? undefined : originOf(project.origins, record)));
  if (origin === undefined || origin.state === 'unchanged') return null;
  const { state, file } = origin;
  return (
    <div className={styles.origin} role="note">
      <p>{WORDS[state]}</p>
      {file === null ? (
        <Button
          look="quiet"
          isDisabled={!canEdit}
          aria-label={`Find the file of source ${record.siglum}`}
          onPress={() => void findFile(record)}
        >
          Find it…
        </Button>
      ) : (
        <Button
          look="quiet"
          isDisabled={!canEdit}
          aria-label={`Review the file of source ${record.siglum}`}
          onPress={() => void reviewFile(record, file)}
        >
          Review…
        </Button>
      )}
    </div>
  );
};
