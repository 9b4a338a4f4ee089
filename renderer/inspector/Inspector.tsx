import { useState } from 'react';
import { runCommand } from '../commands/command-table.ts';
import { Button } from '../controls/Button.tsx';
import { onlyIn } from '../controls/in-words.ts';
import { StatusChip } from '../controls/StatusChip.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import { selectClaimed, selectGroup, selectIndex, selectSources } from '../store/selectors.ts';
import { ClaimEditor } from './ClaimEditor.tsx';
import { DifferencesTable } from './DifferencesTable.tsx';
import styles from './Inspector.module.css';
import { LinkEvidence } from './LinkEvidence.tsx';
import { PassageTags } from './PassageTags.tsx';
import { PerhapsList } from './PerhapsList.tsx';
import { Readings } from './Readings.tsx';
import { readingOf, readingsOf, type ShownReading } from './readings.ts';

const Empty = () => (
  <div className={styles.empty}>
    <p>Choose a passage to see what the other sources say of it.</p>
    <p>
      <kbd>↓</kbd> passage · <kbd>J</kbd> group · <kbd>Shift J</kbd> conflict · <kbd>?</kbd> all keys
    </p>
  </div>
);

const Actions = ({ isGroup }: { readonly isGroup: boolean }) => {
  const linking = useApp(({ project }) => project?.session.linkFrom != null);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  if (!canEdit) return null;
  return (
    <div className={styles.buttons}>
      {isGroup ? (
        <>
          <Button shortcut="C" onPress={() => runCommand('group.confirm')}>
            Confirm
          </Button>
          <Button shortcut="X" onPress={() => runCommand('group.reject')}>
            Reject
          </Button>
        </>
      ) : null}
      <Button shortcut="L" onPress={() => runCommand('group.link')}>
        {linking ? 'Link here' : 'Link…'}
      </Button>
    </div>
  );
};

/** All about the chosen Group: what each Source says, how it differs, why it was matched, and what the reader makes of it. */
export const Inspector = () => {
  const sources = useApp(selectSources);
  const index = useApp(selectIndex);
  const group = useApp(selectGroup);
  const passage = useApp(({ project }) => project?.session.passage ?? null);
  const claim = useApp((state) => (group === null ? undefined : selectClaimed(state).get(group.id)));
  const [isDiff, setDiff] = useState(false);
  const perhaps = useApp((state) =>
    passage === null ? undefined : selectIndex(state)?.perhapsOf.get(passage),
  );
  const single = group === null && passage !== null ? readingOf(sources, passage, null) : null;
  const readings: readonly ShownReading[] =
    group === null ? (single === null ? [] : [single]) : readingsOf(sources, group);
  const about = group?.differences.find(({ severity }) => severity !== 'none')?.label;
  return (
    <aside id="inspector" className={styles.inspector} aria-label="Inspector" tabIndex={-1}>
      <section className={styles.top}>
        {group === null ? (
          <h2>{single === null ? 'Inspector' : `Passage ${single.passage}`}</h2>
        ) : (
          <h2>
            Group {(index?.placeOf.get(group.id) ?? 0) + 1} <small>of {index?.groups.size}</small>
          </h2>
        )}
        <span className={styles.grow} />
        {group === null ? (
          single === null ? null : (
            <StatusChip status="single" word={onlyIn(single.passage, perhaps ?? [])} />
          )
        ) : (
          <StatusChip status={group.status} about={about} />
        )}
        <Button
          look="quiet"
          aria-label="Close the Inspector"
          onPress={() => updateSession({ inspectorOpen: false })}
        >
          ×
        </Button>
      </section>
      {readings.length === 0 ? (
        <Empty />
      ) : (
        <>
          <section>
            <h3>
              Readings
              {group === null ? null : (
                <button
                  type="button"
                  className={styles.toggle}
                  aria-pressed={isDiff}
                  onClick={() => setDiff(!isDiff)}
                >
                  Word by word
                </button>
              )}
            </h3>
            <Readings readings={readings} isDiff={isDiff} />
            {group !== null ? (
              <PerhapsList key={group.id} perhaps={group.perhaps} group={group} />
            ) : perhaps !== undefined ? (
              <PerhapsList key={passage} perhaps={perhaps} group={null} />
            ) : (
              <p className={styles.note}>No other source reports this. Link it by hand if one does.</p>
            )}
          </section>
          {group === null ? null : <DifferencesTable group={group} />}
          <section>
            {group === null ? null : <LinkEvidence group={group} passage={passage} />}
            <Actions isGroup={group !== null} />
          </section>
          <ClaimEditor claim={claim ?? null} />
          <PassageTags passages={readings.map((reading) => reading.passage)} />
        </>
      )}
    </aside>
  );
};
