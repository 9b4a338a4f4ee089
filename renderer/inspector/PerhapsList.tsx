import { useState } from 'react';
import type { Group } from '../../shared/differences/comparison.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { acceptPerhaps, dismissPerhaps } from '../commands/decide-perhaps.ts';
import { choosePassage, choosePerhaps } from '../commands/navigate.ts';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { selectSources } from '../store/selectors.ts';
import styles from './PerhapsList.module.css';
import { readingOf } from './readings.ts';

/** Shown before the reader asks for the rest: the surest ones. */
const MAX_SHOWN = 3;

interface PerhapsListProps {
  readonly perhaps: readonly PassageId[];
  /** The Group that they may belong to; null where they may report the same as the chosen Passage, which is in no Group. */
  readonly group: Group | null;
}

/** Passages that may report the same but are not sure enough, each to be accepted or dismissed. */
export const PerhapsList = ({ perhaps, group }: PerhapsListProps) => {
  const sources = useApp(selectSources);
  const chosen = useApp(({ project }) => project?.session.passage ?? null);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const readings = perhaps.map((id) => readingOf(sources, id, null)).filter((reading) => reading !== null);
  const [isWhole, setIsWhole] = useState(false);
  const isChosenHidden = readings.slice(MAX_SHOWN).some(({ passage }) => passage === chosen);
  const shown = isWhole || isChosenHidden ? readings : readings.slice(0, MAX_SHOWN);
  const of = group?.passages ?? (chosen === null ? [] : [chosen]);
  if (readings.length === 0) return null;
  return (
    <div className={styles.perhaps}>
      <h4 id="perhaps">Perhaps also</h4>
      <ul aria-labelledby="perhaps">
        {shown.map(({ passage, language, text }) => (
          <li key={passage} data-chosen={passage === chosen || undefined}>
            <button
              type="button"
              className={styles.words}
              aria-current={passage === chosen || undefined}
              onClick={() => (group === null ? choosePassage(passage) : choosePerhaps(passage, group))}
            >
              <b>{passage}</b>{' '}
              <span lang={language === 'und' ? undefined : language} dir="auto">
                {text}
              </span>
            </button>
            {canEdit ? (
              <span className={styles.buttons}>
                <Button
                  look="quiet"
                  aria-label={`Accept ${passage}`}
                  onPress={() => acceptPerhaps({ passage, of })}
                >
                  Accept
                </Button>
                <Button
                  look="quiet"
                  aria-label={`Dismiss ${passage}`}
                  onPress={() => dismissPerhaps({ passage, of })}
                >
                  Dismiss
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {shown.length < readings.length ? (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          {`Show ${String(readings.length - shown.length)} more`}
        </Button>
      ) : null}
    </div>
  );
};
