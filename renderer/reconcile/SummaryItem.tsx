import { type ReactNode, useId } from 'react';
import type { ClaimId } from '../../shared/project/ids.ts';
import type { ClaimRecord } from '../../shared/project/records.ts';
import type { DisputedItem, StatementItem } from '../../shared/reconcile/summary.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { runCommand } from '../commands/command-table.ts';
import { chooseGroup, choosePassage } from '../commands/navigate.ts';
import { changeClaim, shiftClaim } from '../commands/settle-claims.ts';
import { Button } from '../controls/Button.tsx';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import { selectIndex } from '../store/selectors.ts';
import { Shortfalls, useShortfalls } from './Shortfalls.tsx';
import styles from './SummaryItem.module.css';

type Item = DisputedItem | StatementItem;

const useClaim = (id: ClaimId | null): ClaimRecord | null =>
  useApp(({ project }) => {
    const record = id === null ? undefined : project?.records[id];
    return record?.kind === 'claim' ? record : null;
  });

const firstCited = (item: Item): PassageId | undefined =>
  'citations' in item ? item.citations[0]?.passage : item.disputes[0]?.sides[0]?.citations[0]?.passage;

/** Chooses what an item is about: its Group, or else its Passage. */
const choose = (item: Item): void => {
  const group = selectIndex(appStore.getState())?.groups.get(item.group ?? '');
  if (group !== undefined) return chooseGroup(group);
  const passage = firstCited(item);
  if (passage !== undefined) choosePassage(passage);
};

interface WordingProps {
  readonly claim: ClaimRecord | null;
  readonly words: string;
  /** Id of what describes it to a screen reader. */
  readonly describedBy: string | undefined;
}

/** The reader's wording can be changed in place; what a Source says stays as the Source has it. */
const Wording = ({ claim, words, describedBy }: WordingProps) => {
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  if (claim === null || !canEdit || claim.wording !== words) return <span dir="auto">{words}</span>;
  return (
    <textarea
      className={styles.wording}
      aria-label="Wording of the claim"
      aria-describedby={describedBy}
      dir="auto"
      rows={1}
      value={claim.wording}
      onChange={(event) => changeClaim(claim, { wording: event.target.value })}
    />
  );
};

interface ActsProps {
  readonly item: Item;
  readonly claim: ClaimRecord | null;
  readonly number: number;
}

const Acts = ({ item, claim, number }: ActsProps) => {
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const isDispute = 'disputes' in item;
  return (
    <span className={styles.acts}>
      {item.isSettled ? (
        <span className={styles.settled}>✓ settled</span>
      ) : canEdit ? (
        <Button
          look="quiet"
          aria-label={`Settle item ${String(number)}${isDispute ? '…' : ''}`}
          onPress={() => {
            choose(item);
            runCommand('claim.settle');
          }}
        >
          {isDispute ? 'Settle…' : 'Settle'}
        </Button>
      ) : null}
      {claim === null || !canEdit ? null : (
        <span className={styles.order}>
          <Button
            look="quiet"
            aria-label={`Move item ${String(number)} up`}
            onPress={() => shiftClaim(claim, -1)}
          >
            ↑
          </Button>
          <Button
            look="quiet"
            aria-label={`Move item ${String(number)} down`}
            onPress={() => shiftClaim(claim, 1)}
          >
            ↓
          </Button>
        </span>
      )}
    </span>
  );
};

interface SummaryItemProps {
  readonly item: Item;
  readonly number: number;
  /** What is said, in the document's words or the reader's. */
  readonly words: string;
  /** On the line of the words, after them. */
  readonly after: ReactNode;
  /** Under the line of the words. */
  readonly children: ReactNode;
}

/** One item of the Summary: its number, its words and what the reader can do with it. */
export const SummaryItem = ({ item, number, words, after, children }: SummaryItemProps) => {
  const claim = useClaim(item.claim);
  const shortfallId = useId();
  const shortfalls = useShortfalls(claim);
  const isChosen = useApp(({ project }) => item.group !== null && project?.session.group === item.group);
  return (
    <li className={styles.item} aria-current={isChosen || undefined} data-key={item.key}>
      <button
        type="button"
        className={styles.number}
        aria-label={`Show item ${String(number)} in the Inspector`}
        onClick={() => {
          choose(item);
          updateSession({ inspectorOpen: true });
        }}
      >
        {number}
      </button>
      <div className={styles.body}>
        <p className={styles.words}>
          <Wording
            claim={claim}
            words={words}
            describedBy={shortfalls.length === 0 ? undefined : shortfallId}
          />{' '}
          {after}
        </p>
        <Shortfalls id={shortfallId} shortfalls={shortfalls} as="line" />
        {children}
        {item.rationale === '' ? null : (
          <p className={styles.line} dir="auto">
            <b>Reason:</b> {item.rationale}
          </p>
        )}
      </div>
      <Acts item={item} claim={claim} number={number} />
    </li>
  );
};
