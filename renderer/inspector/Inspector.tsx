import { useEffect, useRef, useState } from 'react';
import type { Group } from '../../shared/differences/comparison.ts';
import { runCommand } from '../commands/command-table.ts';
import { Button } from '../controls/Button.tsx';
import { onlyIn } from '../controls/in-words.ts';
import { StatusChip } from '../controls/StatusChip.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import {
  type ComparisonIndex,
  selectClaim,
  selectGroup,
  selectIndex,
  selectSources,
} from '../store/selectors.ts';
import { aboutGroup } from './about-group.ts';
import { ClaimEditor } from './ClaimEditor.tsx';
import { DifferencesTable } from './DifferencesTable.tsx';
import { findingsOf } from './group-words.ts';
import styles from './Inspector.module.css';
import { LinkEvidence } from './LinkEvidence.tsx';
import { PassageTags } from './PassageTags.tsx';
import { PerhapsList } from './PerhapsList.tsx';
import { Readings } from './Readings.tsx';
import { readingsOf, shownPassage, type ShownReading, wholeReading } from './readings.ts';

const Empty = () => (
  <div className={styles.empty}>
    <p>Choose a passage to see what the other sources say of it.</p>
    <p>
      <kbd>↓</kbd> passage · <kbd>J</kbd> group · <kbd>Shift J</kbd> conflict · <kbd>?</kbd> all keys
    </p>
  </div>
);

const Actions = ({ isMember }: { readonly isMember: boolean }) => {
  const linking = useApp(({ project }) => project?.session.linkFrom != null);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  if (!canEdit) return null;
  return (
    <div className={styles.buttons}>
      {isMember ? (
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

/** Which Group is shown, what it is about and what was found; it stays in view. */
const GroupHead = ({ group, index }: { readonly group: Group; readonly index: ComparisonIndex }) => {
  const sources = useApp(selectSources);
  const languages = new Map(sources.map(({ record }) => [record.siglum, record.language]));
  const { text, language } = aboutGroup(index.comparison, group);
  return (
    <>
      <p
        className={styles.about}
        dir="auto"
        lang={language === null || language === 'und' ? undefined : language}
      >
        {text}
      </p>
      <p className={styles.findings}>
        {findingsOf(group, (siglum) => languages.get(siglum) ?? 'und').join(' · ')}
      </p>
    </>
  );
};

const Close = () => (
  <Button
    look="quiet"
    aria-label="Close the Inspector"
    onPress={() => updateSession({ inspectorOpen: false })}
  >
    ×
  </Button>
);

/** All about the chosen Group: what each Source says, how it differs, why it was matched, and what the reader makes of it. */
export const Inspector = () => {
  const sources = useApp(selectSources);
  const index = useApp(selectIndex);
  const group = useApp(selectGroup);
  const passage = useApp(({ project }) => project?.session.passage ?? null);
  const claim = useApp(selectClaim);
  const [isDiff, setDiff] = useState(false);
  const offered = useApp((state) =>
    passage === null ? undefined : selectIndex(state)?.perhapsOf.get(passage),
  );
  const aside = useRef<HTMLElement>(null);
  // Another Group is read from its top, unless the reader is at work further down here.
  useEffect(() => {
    const { current } = aside;
    if (current !== null && !current.contains(document.activeElement)) current.scrollTop = 0;
  }, [group?.id, passage]);
  const single = group === null && passage !== null ? shownPassage(sources, passage) : null;
  const readings: readonly ShownReading[] =
    group !== null ? readingsOf(sources, group) : single === null ? [] : [wholeReading(single, null)];
  const perhaps = group?.perhaps ?? offered ?? [];
  return (
    <aside ref={aside} id="inspector" className={styles.inspector} aria-label="Inspector" tabIndex={-1}>
      <header className={styles.top}>
        <div className={styles.bar}>
          <div className={styles.title}>
            {group === null ? (
              <h2>{single === null ? 'Inspector' : `Passage ${single.place}`}</h2>
            ) : (
              <h2>
                Group {(index?.placeOf.get(group.id) ?? 0) + 1} <small>of {index?.groups.size}</small>
              </h2>
            )}
            {group !== null ? (
              <StatusChip
                status={group.status}
                about={group.differences.find(({ severity }) => severity !== 'none')?.label}
              />
            ) : single === null ? null : (
              <StatusChip status="single" word={onlyIn(single.passage, perhaps)} />
            )}
          </div>
          <Close />
        </div>
        {group === null || index === null ? null : <GroupHead group={group} index={index} />}
      </header>
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
            {group === null && perhaps.length === 0 ? (
              <p className={styles.note}>
                No other source was found to report this. Link it by hand if one does.
              </p>
            ) : null}
          </section>
          {perhaps.length === 0 ? null : (
            <PerhapsList key={group === null ? passage : 'group'} perhaps={perhaps} group={group} />
          )}
          {group === null ? null : <DifferencesTable group={group} />}
          <section>
            {group === null ? null : <LinkEvidence key={group.id} group={group} passage={passage} />}
            <Actions isMember={passage !== null && group?.passages.includes(passage) === true} />
          </section>
          <ClaimEditor claim={claim} />
          <PassageTags passages={[...new Set(readings.map((reading) => reading.passage))]} />
        </>
      )}
    </aside>
  );
};
