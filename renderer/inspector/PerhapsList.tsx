import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Group } from '../../shared/differences/comparison.ts';
import type { Link } from '../../shared/align/alignment.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { explainLinks } from '../alignment/follow-alignment.ts';
import { linkName } from '../alignment/load-evidence.ts';
import { acceptPerhaps, dismissPerhaps, nearestOf, perhapsAtHand } from '../commands/decide-perhaps.ts';
import { choosePassage, choosePerhaps } from '../commands/navigate.ts';
import { Button } from '../controls/Button.tsx';
import { PassagePill } from '../controls/PassagePill.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import { selectIndex, selectSources } from '../store/selectors.ts';
import { NO_EVIDENCE } from '../store/state.ts';
import { sharedInWords } from './evidence-words.ts';
import styles from './PerhapsList.module.css';
import { type ShownPassage, shownPassage } from './readings.ts';

/** Shown before the reader asks for the rest: the surest ones. */
const MAX_SHOWN = 3;

interface RowProps {
  readonly shown: ShownPassage;
  readonly of: readonly PassageId[];
  readonly link: Link | undefined;
  readonly isAtHand: boolean;
  readonly onChoose: () => void;
}

const Row = ({ shown: { passage, language, text, place }, of, link, isAtHand, onChoose }: RowProps) => {
  const chosen = useApp(({ project }) => project?.session.passage ?? null);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const known = useApp(({ project }) => project?.evidence ?? NO_EVIDENCE);
  const evidence = link === undefined ? undefined : known.get(linkName(link));
  const reason = evidence === undefined || typeof evidence === 'string' ? '' : sharedInWords(evidence);
  return (
    <li data-at-hand={isAtHand || undefined} data-perhaps={passage}>
      <PassagePill place={place} look="outlined" />
      <div>
        <button
          type="button"
          className={styles.words}
          aria-current={passage === chosen || undefined}
          onClick={onChoose}
          lang={language === 'und' ? undefined : language}
          dir="auto"
        >
          {text}
        </button>
        <div className={styles.foot}>
          <p className={styles.reason}>{reason}</p>
          {canEdit ? (
            <span className={styles.answers}>
              <Button
                shortcut={isAtHand ? 'Y' : undefined}
                aria-label={`Yes, accept ${place}`}
                onPress={() => acceptPerhaps({ passage, of })}
              >
                Yes
              </Button>
              <Button
                shortcut={isAtHand ? 'N' : undefined}
                aria-label={`No, dismiss ${place}`}
                onPress={() => dismissPerhaps({ passage, of })}
              >
                No
              </Button>
            </span>
          ) : null}
        </div>
      </div>
    </li>
  );
};

/** Keeps which row has the focus; when that row is decided on and leaves, the focus goes on to the next, or stays in the Inspector. */
const useFocusOfRows = (section: RefObject<HTMLElement | null>, perhaps: readonly PassageId[]): void => {
  const hasFocus = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      hasFocus.current = target instanceof Element && section.current?.contains(target) === true;
      const row = target instanceof Element ? target.closest('[data-perhaps]') : null;
      const focused = perhaps.find((id) => id === row?.getAttribute('data-perhaps'));
      if (hasFocus.current && focused !== undefined) updateSession({ perhaps: focused });
    };
    document.addEventListener('focusin', follow);
    if (hasFocus.current && document.activeElement === document.body) {
      const next = section.current?.querySelector<HTMLElement>('[data-at-hand] button');
      (next ?? document.getElementById('inspector'))?.focus();
    }
    return () => document.removeEventListener('focusin', follow);
  }, [perhaps]);
  useEffect(
    () => () => {
      if (hasFocus.current) document.getElementById('inspector')?.focus();
    },
    [],
  );
};

interface PerhapsListProps {
  readonly perhaps: readonly PassageId[];
  /** The Group that they may belong to; null where they may report the same as the chosen Passage, which is in no Group. */
  readonly group: Group | null;
}

/** Passages that may report the same but are not sure enough, each to be accepted or dismissed. */
export const PerhapsList = ({ perhaps, group }: PerhapsListProps) => {
  const sources = useApp(selectSources);
  const index = useApp(selectIndex);
  const chosen = useApp(({ project }) => project?.session.passage ?? null);
  const atHand = useApp((state) => perhapsAtHand(state)?.passage ?? null);
  const [isWhole, setIsWhole] = useState(false);
  const section = useRef<HTMLElement>(null);
  const all = perhaps.map((id) => shownPassage(sources, id)).filter((shown) => shown !== null);
  const isHidden = all.slice(MAX_SHOWN).some(({ passage }) => passage === chosen || passage === atHand);
  const shown = isWhole || isHidden ? all : all.slice(0, MAX_SHOWN);
  const of = group?.passages ?? (chosen === null ? [] : [chosen]);
  const linkTo = (passage: PassageId): Link | undefined => {
    const nearest = nearestOf(index, { passage, of });
    return index?.linksOf.get(passage)?.find(({ a, b }) => a === nearest || b === nearest);
  };
  const rows = shown.map((one) => ({ shown: one, link: linkTo(one.passage) }));
  useEffect(() => {
    void explainLinks(rows.flatMap(({ link }) => link ?? []));
  }, [index, group, shown.length]);
  useFocusOfRows(section, perhaps);
  return (
    <section ref={section} aria-labelledby="perhaps">
      <h3>
        <span id="perhaps">Perhaps</span>
        <span className={styles.aside}>not cited until you accept</span>
      </h3>
      <ul className={styles.perhaps}>
        {rows.map(({ shown: one, link }) => (
          <Row
            key={one.passage}
            shown={one}
            of={of}
            link={link}
            isAtHand={one.passage === atHand}
            onChoose={() => (group === null ? choosePassage(one.passage) : choosePerhaps(one.passage, group))}
          />
        ))}
      </ul>
      {shown.length < all.length ? (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          {`Show ${String(all.length - shown.length)} more`}
        </Button>
      ) : null}
    </section>
  );
};
