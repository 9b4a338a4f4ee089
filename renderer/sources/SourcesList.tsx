import { useState } from 'react';
import { removeSource, shiftSource } from '../commands/arrange-sources.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { Siglum } from '../controls/Siglum.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import { pickAndImport } from '../store/imports.ts';
import { type ComparisonIndex, selectIndex, selectSources } from '../store/selectors.ts';
import { sourceFacts } from './source-facts.ts';
import { ImportList } from './ImportList.tsx';
import { OriginNote } from './OriginNote.tsx';
import { ProofNote } from './UnprovenSources.tsx';
import { SourceDetailsDialog } from './SourceDetailsDialog.tsx';
import styles from './SourcesList.module.css';

const sharedPart = (index: ComparisonIndex | null, { passages }: ReadSource): string => {
  const linkable = passages.filter(({ kind }) => kind !== 'aside');
  const inGroups = linkable.filter(({ id }) => index?.groupsOf.has(id) === true).length;
  return `${inGroups} of ${linkable.length} passages in groups`;
};

/** The Sources in the order of their panes. */
export const SourcesList = () => {
  const sources = useApp(selectSources);
  const index = useApp(selectIndex);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const [detailed, setDetailed] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ReadSource | null>(null);
  const details = sources.find(({ record }) => record.id === detailed);
  return (
    <div className={styles.sources}>
      <ol>
        {sources.map((source, place) => {
          const { record } = source;
          return (
            <li key={record.id}>
              <Siglum siglum={record.siglum} size="small" />
              <div className={styles.words}>
                <h3 dir="auto" title={record.title}>
                  {record.outlet ?? record.title}
                </h3>
                <p dir="auto">{sourceFacts(source)}</p>
                <p>{sharedPart(index, source)}</p>
                <p dir="auto">
                  {record.fileName} · {record.language}
                </p>
                <OriginNote record={record} canEdit={canEdit} />
                <ProofNote record={record} />
                <div className={styles.buttons}>
                  <Button
                    look="quiet"
                    onPress={() => setDetailed(record.id)}
                    aria-label={`Details of source ${record.siglum}`}
                  >
                    Details…
                  </Button>
                  <Button
                    look="quiet"
                    isDisabled={!canEdit || place === 0}
                    aria-label={`Move source ${record.siglum} up`}
                    onPress={() => shiftSource(record, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    look="quiet"
                    isDisabled={!canEdit || place === sources.length - 1}
                    aria-label={`Move source ${record.siglum} down`}
                    onPress={() => shiftSource(record, 1)}
                  >
                    ↓
                  </Button>
                  <Button
                    look="quiet"
                    isDisabled={!canEdit}
                    aria-label={`Remove source ${record.siglum}`}
                    onPress={() => setRemoving(source)}
                  >
                    Remove
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      <ImportList />
      {canEdit ? (
        <div className={styles.buttons}>
          <Button onPress={() => void pickAndImport()}>Add files…</Button>
          <Button onPress={() => updateSession({ dialog: 'paste' })}>Paste…</Button>
        </div>
      ) : null}
      {details === undefined ? null : (
        <SourceDetailsDialog source={details} onClose={() => setDetailed(null)} />
      )}
      {removing === null ? null : (
        <DialogFrame title={`Remove source ${removing.record.siglum}?`} onClose={() => setRemoving(null)}>
          <p>Its tags, links and evidence go with it. Undo brings all of it back.</p>
          <div className={styles.buttons}>
            <Button
              look="main"
              onPress={() => {
                removeSource(removing.record);
                setRemoving(null);
              }}
            >
              Remove
            </Button>
            <Button onPress={() => setRemoving(null)}>Keep</Button>
          </div>
        </DialogFrame>
      )}
    </div>
  );
};
