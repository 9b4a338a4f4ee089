import type { ReactNode } from 'react';
import type { GroupStatus } from '../../shared/differences/difference.ts';
import { type Citation, citationText } from '../../shared/reconcile/citation.ts';
import type { DisputedItem, DraftSummary, StatementItem } from '../../shared/reconcile/summary.ts';
import type { ClaimId } from '../../shared/project/ids.ts';
import type { ClaimRecord } from '../../shared/project/records.ts';
import { SECTION_HEADING } from '../../shared/export/document/headings.ts';
import { runCommand } from '../commands/command-table.ts';
import { chooseGroup, choosePassage } from '../commands/navigate.ts';
import { changeClaim, shiftClaim } from '../commands/settle-claims.ts';
import { Button } from '../controls/Button.tsx';
import { StatusChip } from '../controls/StatusChip.tsx';
import { selectExportInput } from '../export/project-export.ts';
import { appStore, useApp } from '../store/app-store.ts';
import { selectIndex } from '../store/selectors.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import styles from './Summary.module.css';

const Citations = ({ citations }: { readonly citations: readonly Citation[] }) =>
  [...new Set(citations.map(citationText))].map((text) => (
    <span key={text} className={styles.cite}>
      {text}
    </span>
  ));

const useClaim = (id: ClaimId | null): ClaimRecord | null =>
  useApp(({ project }) => {
    const record = id === null ? undefined : project?.records[id];
    return record?.kind === 'claim' ? record : null;
  });

const show = ({ group, key }: { readonly group: string | null; readonly key: string }): void => {
  const index = selectIndex(appStore.getState());
  const found = index?.groups.get(group ?? '');
  if (found !== undefined) chooseGroup(found);
  else if (index?.passages.has(key as PassageId) === true) choosePassage(key as PassageId);
};

interface WordingProps {
  readonly claim: ClaimRecord | null;
  readonly words: string;
}

/** The reader's wording can be changed in place; a Reading stays as its Source has it. */
const Wording = ({ claim, words }: WordingProps) => {
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  if (claim === null || !canEdit) return <span dir="auto">{words}</span>;
  return (
    <textarea
      className={styles.wording}
      aria-label="Wording of the claim"
      dir="auto"
      rows={1}
      value={claim.wording}
      onChange={(event) => changeClaim(claim, { wording: event.target.value })}
    />
  );
};

interface ItemProps {
  readonly item: DisputedItem | StatementItem;
  readonly number: number;
  readonly children: ReactNode;
}

const Item = ({ item, number, children }: ItemProps) => {
  const claim = useClaim(item.claim);
  const isChosen = useApp(({ project }) => item.group !== null && project?.session.group === item.group);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  return (
    <li className={styles.item} aria-current={isChosen || undefined}>
      <button
        type="button"
        className={styles.number}
        aria-label={`Show item ${number} in the Inspector`}
        onClick={() => show(item)}
      >
        {number}
      </button>
      <div>
        {children}
        {item.rationale === '' ? null : (
          <p className={styles.rationale} dir="auto">
            {item.rationale}
          </p>
        )}
      </div>
      {canEdit ? (
        <span className={styles.acts}>
          {claim === null ? (
            <Button
              look="quiet"
              onPress={() => {
                show(item);
                runCommand('claim.make');
              }}
            >
              Settle
            </Button>
          ) : (
            <>
              <Button
                look="quiet"
                aria-label={`Move item ${number} up`}
                onPress={() => shiftClaim(claim, -1)}
              >
                ↑
              </Button>
              <Button
                look="quiet"
                aria-label={`Move item ${number} down`}
                onPress={() => shiftClaim(claim, 1)}
              >
                ↓
              </Button>
            </>
          )}
        </span>
      ) : null}
    </li>
  );
};

const CitedLine = ({
  lead,
  citations,
}: {
  readonly lead: string;
  readonly citations: readonly Citation[];
}) =>
  citations.length === 0 ? null : (
    <>
      {' '}
      <small>{lead}</small> <Citations citations={citations} />
    </>
  );

const Statement = ({ item }: { readonly item: StatementItem }) => {
  const claim = useClaim(item.claim);
  return (
    <>
      <p className={styles.statement}>
        <Wording claim={claim} words={item.statement} /> <Citations citations={item.citations} />
        <CitedLine lead="against" citations={item.against} />
        <CitedLine lead="also on this" citations={item.mentions.map(({ citation }) => citation)} />
        <CitedLine lead="without saying so" citations={item.silent} />
        <CitedLine lead="perhaps also" citations={item.perhaps} />
      </p>
      {item.additions.map(({ words, citation }) => (
        <p key={citation.start} className={styles.rationale} dir="auto">
          Only {citation.siglum} adds: “{words}” <Citations citations={[citation]} />
        </p>
      ))}
    </>
  );
};

const Disputed = ({ item }: { readonly item: DisputedItem }) => {
  const claim = useClaim(item.claim);
  return (
    <>
      <p className={styles.statement}>
        <Wording claim={claim} words={item.question} />
      </p>
      <div className={styles.sides}>
        {item.disputes.flatMap(({ label, sides }) =>
          sides.map(({ words, citations }) => (
            <div key={`${label} ${words.join()}`} dir="auto">
              {words.join(' / ')} <Citations citations={citations} />
            </div>
          )),
        )}
      </div>
      <CitedLine lead="also on this" citations={item.mentions} />
    </>
  );
};

interface SectionProps {
  readonly title: string;
  readonly status: GroupStatus;
  readonly count: number;
  readonly children: ReactNode;
}

const Section = ({ title, status, count, children }: SectionProps) =>
  count === 0 ? null : (
    <section>
      <h2>
        {title} <StatusChip status={status} word={String(count)} />
      </h2>
      <ol>{children}</ol>
    </section>
  );

const statements = (items: readonly StatementItem[], from: number): ReactNode =>
  items.map((item, place) => (
    <Item key={item.key} item={item} number={from + place + 1}>
      <Statement item={item} />
    </Item>
  ));

/** The sections of statements after the disputed ones, in order. */
const STATEMENT_SECTIONS = [
  ['agreed', 'agree'],
  ['details', 'differ'],
  ['notCompared', 'not-compared'],
  ['single', 'single'],
  ['setAside', 'single'],
] as const;

const Sections = ({ summary }: { readonly summary: DraftSummary }) => {
  const firstOf = (section: (typeof STATEMENT_SECTIONS)[number]): number =>
    STATEMENT_SECTIONS.slice(0, STATEMENT_SECTIONS.indexOf(section)).reduce(
      (count, [name]) => count + summary[name].length,
      summary.disputed.length,
    );
  return (
    <>
      <Section title={SECTION_HEADING.disputed} status="conflict" count={summary.disputed.length}>
        {summary.disputed.map((item, place) => (
          <Item key={item.key} item={item} number={place + 1}>
            <Disputed item={item} />
          </Item>
        ))}
      </Section>
      {STATEMENT_SECTIONS.map((section) => {
        const [name, status] = section;
        const items = summary[name];
        return (
          <Section key={name} title={SECTION_HEADING[name]} status={status} count={items.length}>
            {statements(items, firstOf(section))}
          </Section>
        );
      })}
    </>
  );
};

/** The Reconciliation as a document: what is disputed, agreed, and said by one alone, each with its citations. */
export const Summary = () => {
  const input = useApp(selectExportInput);
  if (input === null)
    return <p className={styles.waiting}>The summary stands here once the sources are aligned.</p>;
  const { summary } = input;
  return (
    <div className={styles.summary} tabIndex={0} role="region" aria-label="Summary">
      <article className={styles.sheet}>
        <h1 dir="auto">{summary.title}</h1>
        <p className={styles.by}>
          Reconciled from {summary.sourceCount} sources, {summary.independentCount} of them independent ·{' '}
          {summary.settled} of {summary.groups} groups settled
        </p>
        <div className={styles.export}>
          <Button onPress={() => runCommand('file.export')}>Export…</Button>
        </div>
        <Sections summary={summary} />
        {summary.notes.map(({ tag, notes }) => (
          <section key={tag}>
            <h2 dir="auto">{tag}</h2>
            <ul className={styles.notes}>
              {notes.map(({ id, words, memo, citation }) => (
                <li key={id} dir="auto">
                  <q>{words}</q> <Citations citations={[citation]} />
                  {memo === '' ? null : <p className={styles.rationale}>{memo}</p>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </div>
  );
};
