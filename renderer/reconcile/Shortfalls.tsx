import { useEffect } from 'react';
import type { ClaimRecord } from '../../shared/project/records.ts';
import { wantShortfalls } from '../alignment/follow-alignment.ts';
import { useApp } from '../store/app-store.ts';
import { selectSources } from '../store/selectors.ts';
import styles from './Shortfalls.module.css';
import { type ShownShortfall, shownShortfalls } from './shown-shortfalls.ts';

/** Where the evidence of a Claim falls short of its wording; loaded while it is looked at. */
export const useShortfalls = (claim: ClaimRecord | null): readonly ShownShortfall[] => {
  const comparison = useApp(({ project }) => project?.comparison ?? null);
  const known = useApp(({ project }) => (claim === null ? undefined : project?.shortfalls.get(claim.id)));
  const sources = useApp(selectSources);
  useEffect(() => {
    if (claim !== null) wantShortfalls(claim.id);
  }, [claim?.id, claim?.wording, claim?.evidence, comparison]);
  return claim === null ? [] : shownShortfalls(claim, known, sources);
};

interface ShortfallsProps {
  /** By which the wording is described to a screen reader; a name of the list would be read in place of it. */
  readonly id: string;
  readonly shortfalls: readonly ShownShortfall[];
  /** One below the other, or as one line of text. */
  readonly as: 'rows' | 'line';
}

/** What evidence lacks of the wording that it is said to support; nothing where it lacks nothing. */
export const Shortfalls = ({ id, shortfalls, as }: ShortfallsProps) =>
  shortfalls.length === 0 ? null : (
    <ul id={id} className={styles.shortfalls} data-as={as}>
      {shortfalls.map(({ citation, level, words }) => (
        <li key={citation}>
          <b>{citation}</b> <span data-level={level}>{words}</span>
        </li>
      ))}
    </ul>
  );
