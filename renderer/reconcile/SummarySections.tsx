import { Fragment, type ReactNode } from 'react';
import type { GroupStatus } from '../../shared/differences/difference.ts';
import { type Citation, citationText } from '../../shared/reconcile/citation.ts';
import type { Dispute, Mention, StatementItem, TagNotes } from '../../shared/reconcile/summary.ts';
import { listed } from '../controls/in-words.ts';
import { StatusChip } from '../controls/StatusChip.tsx';
import { Citations, type CitedAs } from './Citations.tsx';
import styles from './SummarySections.module.css';
import { SummaryItem } from './SummaryItem.tsx';
import type { NumberedDispute, NumberedStatement } from './summary-view.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** Counts of what is in it, each with the status that they have in common, if any. */
  readonly counts: readonly { readonly status: GroupStatus | null; readonly count: number }[];
  readonly children: ReactNode;
}

/** A part of the document under its heading; nothing where it is empty. */
export const Section = ({ id, title, counts, children }: SectionProps) =>
  counts.every(({ count }) => count === 0) ? null : (
    <section className={styles.section}>
      <h2 id={`summary-${id}`} tabIndex={-1}>
        {title}
        <span className={styles.counts}>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ status, count }) =>
              status === null ? (
                <span key="count" className={styles.count}>
                  {count}
                </span>
              ) : (
                <StatusChip key={status} status={status} word={String(count)} />
              ),
            )}
        </span>
      </h2>
      {children}
    </section>
  );

const Sides = ({
  dispute: { sides },
  group,
}: {
  readonly dispute: Dispute;
  readonly group: string | null;
}) => (
  <div className={styles.sides}>
    {sides.map(({ words, citations }, place) => (
      <div key={words.join()} data-side={Math.min(place, 2)}>
        <span dir="auto">{words.join(' / ')}</span>{' '}
        <Citations citations={citations} as="side" group={group} />
      </div>
    ))}
  </div>
);

const PossibleMark = () => (
  <span className={styles.possible}>
    <span aria-hidden="true">◇</span> possible
  </span>
);

/** Questions that Sources answer differently, each with its sides. */
export const Disputes = ({ items }: { readonly items: readonly NumberedDispute[] }) => (
  <ol className={styles.items}>
    {items.map(({ number, item }) => {
      const [first] = item.disputes;
      const isOne = item.disputes.length === 1;
      return (
        <SummaryItem
          key={item.key}
          item={item}
          number={number}
          words={item.question}
          after={isOne && first?.severity === 'possible' ? <PossibleMark /> : null}
        >
          {item.disputes.map((dispute, place) => (
            <Fragment key={`${dispute.label} ${String(place)}`}>
              {isOne ? null : (
                <p className={styles.label}>
                  {dispute.label} {dispute.severity === 'possible' ? <PossibleMark /> : null}
                </p>
              )}
              <Sides dispute={dispute} group={item.group} />
            </Fragment>
          ))}
          {item.mentions.length === 0 ? null : (
            <p className={styles.line}>
              also on this: <Citations citations={item.mentions} as="part" group={item.group} />
            </p>
          )}
        </SummaryItem>
      );
    })}
  </ol>
);

/** `2 independent`, or who prints one copy; nothing where one Source is cited, or it is not known. */
const independence = ({ independent, citations }: StatementItem): string => {
  const sigla = [...new Set(citations.map(({ siglum }) => siglum))];
  if (independent === null || sigla.length < 2) return '';
  return independent === 1 ? `one origin, printed by ${listed(sigla)}` : `${String(independent)} independent`;
};

/** Facts beyond these are too many to be read in a line. */
const MAX_MISSING = 3;

const misses = ({ missing }: Mention): string =>
  missing.length === 0
    ? ''
    : ` (misses “${missing.slice(0, MAX_MISSING).join('”, “')}”${missing.length > MAX_MISSING ? ' and more' : ''})`;

interface CitedProps {
  readonly lead: string;
  readonly citations: readonly Citation[];
  readonly as: CitedAs;
  readonly group: string | null;
}

const Cited = ({ lead, citations, as, group }: CitedProps) => (
  <>
    {lead} <Citations citations={citations} as={as} group={group} />
  </>
);

const cited = (props: CitedProps): ReactNode[] =>
  props.citations.length === 0 ? [] : [<Cited key={props.lead} {...props} />];

const linesOf = (item: StatementItem): ReactNode[] => {
  const { mentions, additions, group } = item;
  const apart = independence(item);
  return [
    ...(apart === '' ? [] : [apart]),
    ...cited({ lead: 'against:', citations: item.against, as: 'contradicts', group }),
    ...(mentions.length === 0
      ? []
      : [
          <Fragment key="mentions">
            also on this:{' '}
            {mentions.map((mention, place) => (
              <Fragment key={citationText(mention.citation)}>
                {place === 0 ? '' : ', '}
                <Citations citations={[mention.citation]} as="part" group={group} />
                {misses(mention)}
              </Fragment>
            ))}
          </Fragment>,
        ]),
    ...cited({ lead: 'without saying so:', citations: item.silent, as: 'silent', group }),
    ...cited({ lead: 'perhaps also:', citations: item.perhaps, as: 'perhaps', group }),
    ...additions.map(({ words, citation }) => (
      <Fragment key={`${citation.siglum} ${String(citation.start)}`}>
        only {citation.siglum} adds:{' '}
        <span className={styles.added} dir="auto">
          {words}
        </span>{' '}
        <Citations citations={[citation]} as="quoted" group={group} />
      </Fragment>
    )),
  ];
};

/** Statements, each with who says all of it; under it who says a part, the contrary or more. */
export const Statements = ({ items }: { readonly items: readonly NumberedStatement[] }) => (
  <ol className={styles.items}>
    {items.map(({ number, item }) => {
      const lines = linesOf(item);
      return (
        <SummaryItem
          key={item.key}
          item={item}
          number={number}
          words={item.statement}
          after={<Citations citations={item.citations} as="full" group={item.group} />}
        >
          {lines.length === 0 ? null : (
            <p className={styles.line}>
              {lines.map((line, place) => (
                // The lines of an item never change places.
                <Fragment key={String(place)}>
                  {place === 0 ? '' : ' · '}
                  {line}
                </Fragment>
              ))}
            </p>
          )}
        </SummaryItem>
      );
    })}
  </ol>
);

/** What the reader tagged, tag by tag. */
export const Notes = ({ notes }: { readonly notes: readonly TagNotes[] }) =>
  notes.map(({ tag, notes: own }) => (
    <Fragment key={tag}>
      <h3 className={styles.tag} dir="auto">
        {tag}
      </h3>
      <ul className={styles.notes}>
        {own.map(({ id, words, memo, citation }) => (
          <li key={id} dir="auto">
            <q>{words}</q> <Citations citations={[citation]} as="quoted" group={null} />
            {memo === '' ? null : <p className={styles.line}>{memo}</p>}
          </li>
        ))}
      </ul>
    </Fragment>
  ));
