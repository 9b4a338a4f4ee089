import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { SECTION_HEADING } from '../../shared/export/document/headings.ts';
import { limitText } from '../../shared/export/document/summary-document.ts';
import type { DraftSummary, Limit } from '../../shared/reconcile/summary.ts';
import { runCommand } from '../commands/command-table.ts';
import { keyName } from '../commands/key-names.ts';
import { Button } from '../controls/Button.tsx';
import { Siglum } from '../controls/Siglum.tsx';
import { selectExportInput } from '../export/project-export.ts';
import { sourceFacts } from '../sources/source-facts.ts';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import { selectSources } from '../store/selectors.ts';
import { NEW_SESSION, type SummaryView } from '../store/state.ts';
import { CitationCard } from './CitationCard.tsx';
import { CitationCardContext, type ShownCitation } from './Citations.tsx';
import styles from './Summary.module.css';
import { Disputes, Notes, Section, Statements } from './SummarySections.tsx';
import {
  perSource,
  type SectionCount,
  sectionCounts,
  shownSummary,
  type ShownSummary,
} from './summary-view.ts';

const useView = (): SummaryView => useApp(({ project }) => project?.session.summary ?? NEW_SESSION.summary);

const changeView = (change: Partial<SummaryView>): void =>
  updateSession({
    summary: { ...(appStore.getState().project?.session.summary ?? NEW_SESSION.summary), ...change },
  });

interface OutlineProps {
  readonly summary: DraftSummary;
  readonly sections: readonly SectionCount[];
}

/** How much is settled, and the sections to go to. */
const Outline = ({ summary: { settled, groups }, sections }: OutlineProps) => (
  <nav className={styles.outline} aria-label="Sections of the summary">
    <p className={styles.progress}>
      Settled{' '}
      <span>
        <b>{settled}</b> of {groups}
      </span>
    </p>
    <progress aria-label="Groups settled" max={Math.max(1, groups)} value={settled} />
    <ul>
      {sections.map(({ id, name, count }) => (
        <li key={id}>
          <button type="button" onClick={() => document.getElementById(`summary-${id}`)?.focus()}>
            {name} <span>{count}</span>
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

const Actions = () => {
  const { settledOnly, includeSingles } = useView();
  return (
    <div className={styles.actions}>
      <Button look="main" shortcut={keyName('Mod+e')} onPress={() => runCommand('file.export')}>
        Export…
      </Button>
      <Button shortcut={keyName('Mod+Shift+c')} onPress={() => runCommand('file.copy-summary')}>
        Copy
      </Button>
      <label>
        <input
          type="checkbox"
          checked={settledOnly}
          onChange={(event) => changeView({ settledOnly: event.target.checked })}
        />
        Settled only
      </label>
      <label>
        <input
          type="checkbox"
          checked={includeSingles}
          onChange={(event) => changeView({ includeSingles: event.target.checked })}
        />
        With what one source alone reports
      </label>
    </div>
  );
};

/** What one Source alone reports: folded, and left out of exports, unless the reader includes it. */
const Singles = ({ shown: { singleClaims, singles } }: { readonly shown: ShownSummary }) => {
  const { includeSingles } = useView();
  const [isOpen, setIsOpen] = useState(includeSingles);
  return (
    <Section
      id="single"
      title={SECTION_HEADING.single}
      counts={[{ status: 'single', count: singleClaims.length + singles.length }]}
    >
      <Statements items={singleClaims} />
      {singles.length === 0 ? null : (
        <details
          className={styles.singles}
          open={isOpen}
          onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
        >
          <summary>
            <b>{perSource(singles)}</b>{' '}
            {includeSingles ? '' : <span>left out of the export unless you say otherwise</span>}
          </summary>
          {isOpen ? <Statements items={singles} /> : null}
        </details>
      )}
    </Section>
  );
};

const SourceTable = () => {
  const sources = useApp(selectSources);
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.record.id}>
          <Siglum siglum={source.record.siglum} size="small" />
          <span dir="auto">{source.record.outlet ?? source.record.title ?? source.record.fileName}</span>
          <small>{sourceFacts(source)}</small>
        </li>
      ))}
    </ul>
  );
};

const Limits = ({ limits }: { readonly limits: readonly Limit[] }) => (
  <ul className={styles.limits}>
    {limits.map((limit) => (
      <li key={`${limit.siglum} ${limit.kind}`}>
        <b>{limit.siglum}</b> {limitText(limit)}
      </li>
    ))}
  </ul>
);

const Sheet = ({ summary, shown }: { readonly summary: DraftSummary; readonly shown: ShownSummary }) => {
  const sources = useApp(selectSources).length;
  const { includeSingles, settledOnly } = useView();
  const possible = shown.disputed.filter(({ item }) =>
    item.disputes.every(({ severity }) => severity === 'possible'),
  ).length;
  return (
    <article className={styles.sheet}>
      <h1 dir="auto">{summary.title}</h1>
      <p className={styles.by}>
        From {summary.sourceCount} sources, {summary.independentCount} of them independent
        {settledOnly
          ? ` · only what is settled: ${String(summary.settled)} of ${String(summary.groups)} groups`
          : ''}
      </p>
      <Section
        id="disputed"
        title={SECTION_HEADING.disputed}
        counts={[
          { status: 'conflict', count: shown.disputed.length - possible },
          { status: 'possible-conflict', count: possible },
        ]}
      >
        <Disputes items={shown.disputed} />
      </Section>
      <Section
        id="agreed"
        title={SECTION_HEADING.agreed}
        counts={[{ status: 'agree', count: shown.agreed.length }]}
      >
        <Statements items={shown.agreed} />
      </Section>
      <Section
        id="details"
        title={SECTION_HEADING.details}
        counts={[{ status: 'differ', count: shown.details.length }]}
      >
        <Statements items={shown.details} />
      </Section>
      <Singles key={String(includeSingles)} shown={shown} />
      <Section
        id="notes"
        title={SECTION_HEADING.notes}
        counts={[{ status: null, count: summary.notes.length }]}
      >
        <Notes notes={summary.notes} />
      </Section>
      <Section
        id="setAside"
        title={SECTION_HEADING.setAside}
        counts={[{ status: null, count: shown.setAside.length }]}
      >
        <Statements items={shown.setAside} />
      </Section>
      <Section id="sources" title={SECTION_HEADING.sources} counts={[{ status: null, count: sources }]}>
        <SourceTable />
      </Section>
      <Section
        id="notCompared"
        title={SECTION_HEADING.notCompared}
        counts={[{ status: 'not-compared', count: shown.notCompared.length + shown.limits.length }]}
      >
        <Statements items={shown.notCompared} />
        <Limits limits={shown.limits} />
      </Section>
    </article>
  );
};

/** Leads back to where the Summary was left. */
const useKeptScroll = () => {
  const view = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = view;
    if (current === null) return undefined;
    current.scrollTop = appStore.getState().project?.session.summary.scrollTop ?? 0;
    return () => changeView({ scrollTop: current.scrollTop });
  }, []);
  return view;
};

/** An item that is settled moves and takes the button along that had the focus: the focus goes on to the item where it is now. */
const useKeptFocus = (view: RefObject<HTMLDivElement | null>, summary: DraftSummary): void => {
  const hadFocus = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
      if (!isInDialog)
        hadFocus.current = target instanceof Element && view.current?.contains(target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [view]);
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    const item = view.current?.querySelector<HTMLElement>('li[aria-current] button');
    (item ?? view.current)?.focus();
  }, [summary, view]);
};

const Document = ({ summary }: { readonly summary: DraftSummary }) => {
  const view = useKeptScroll();
  useKeptFocus(view, summary);
  const [card, setCard] = useState<{ shown: ShownCitation | null; of: DraftSummary } | null>(null);
  const { settledOnly } = useView();
  const sources = useApp(selectSources).length;
  const shown = shownSummary(summary, { settledOnly });
  const show = (citation: ShownCitation | null): void => setCard({ shown: citation, of: summary });
  // In another summary the button that was pointed at may be gone.
  const cited = card?.of === summary ? card.shown : null;
  return (
    <CitationCardContext value={{ show }}>
      <div ref={view} className={styles.summary} data-summary tabIndex={0} role="region" aria-label="Summary">
        <div className={styles.layout}>
          <Outline summary={summary} sections={sectionCounts(shown, summary.notes.length, sources)} />
          <Sheet summary={summary} shown={shown} />
          <Actions />
        </div>
        {cited === null ? null : <CitationCard key={cited.id} shown={cited} />}
      </div>
    </CitationCardContext>
  );
};

/** The Reconciliation as a document: what is disputed, agreed, told with differing details, and said by one alone. */
export const Summary = () => {
  const input = useApp(selectExportInput);
  return input === null ? (
    <p className={styles.waiting}>The summary is here once the sources are aligned.</p>
  ) : (
    <Document summary={input.summary} />
  );
};
