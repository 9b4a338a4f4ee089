import { choosePassage } from '../commands/navigate.ts';
import { PassagePill } from '../controls/PassagePill.tsx';
import { useApp } from '../store/app-store.ts';
import { missingInWords, SUPPORT_WORDS } from './group-words.ts';
import { MarkedReading } from './MarkedReading.tsx';
import styles from './Readings.module.css';
import type { ShownReading } from './readings.ts';
import { wordDiff } from './word-diff.ts';

const Compared = ({ base, reading }: { readonly base: ShownReading; readonly reading: ShownReading }) => {
  let at = 0;
  return wordDiff(base.text, reading.text).map(({ text, isOwn }) => {
    const key = at;
    at += text.length;
    return isOwn ? (
      <ins key={key} className={styles.own}>
        {text}
      </ins>
    ) : (
      <span key={key} data-statement="true">
        {text}
      </span>
    );
  });
};

const SupportLine = ({ support, isWording }: Pick<ShownReading, 'support' | 'isWording'>) => {
  if (support === null) return null;
  const missing = missingInWords(support);
  return (
    <p className={styles.support}>
      <b data-level={support.level}>{SUPPORT_WORDS[support.level]}</b>
      {isWording ? ' · its words are the wording' : ''}
      {missing === '' || support.level === 'silent' ? '' : `, ${missing}`}
    </p>
  );
};

interface ReadingsProps {
  readonly readings: readonly ShownReading[];
  /** Whether each is compared word by word with the chosen one, or else the first. */
  readonly isDiff: boolean;
}

/** What each Source says, under one another, with how far it bears out the wording. */
export const Readings = ({ readings, isDiff }: ReadingsProps) => {
  const chosen = useApp(({ project }) => project?.session.passage ?? null);
  const group = useApp(({ project }) => project?.session.group ?? null);
  const base = readings.find(({ passage }) => passage === chosen) ?? readings[0];
  return (
    <ul className={styles.readings}>
      {readings.map((reading) => (
        <li
          key={`${reading.passage} ${reading.support?.level ?? ''}`}
          data-chosen={reading.passage === chosen || undefined}
        >
          <PassagePill place={reading.place} />
          <div>
            <button
              type="button"
              lang={reading.language === 'und' ? undefined : reading.language}
              dir="auto"
              aria-current={reading.passage === chosen || undefined}
              onClick={() => choosePassage(reading.passage, group)}
            >
              {isDiff && base !== undefined && base.passage !== reading.passage ? (
                <Compared base={base} reading={reading} />
              ) : (
                <MarkedReading reading={reading} />
              )}
            </button>
            <SupportLine support={reading.support} isWording={reading.isWording} />
          </div>
        </li>
      ))}
    </ul>
  );
};
