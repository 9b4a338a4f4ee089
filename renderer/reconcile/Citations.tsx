import { createContext, Fragment, useContext, useId } from 'react';
import { type Citation, citationText, distinctCitations } from '../../shared/reconcile/citation.ts';
import { choosePassage } from '../commands/navigate.ts';
import { updateSession } from '../store/app-store.ts';
import styles from './Citations.module.css';

/** What a Source is cited as: `full` for all of a statement; else why it is named beside it. */
export type CitedAs = 'full' | 'part' | 'contradicts' | 'silent' | 'perhaps' | 'quoted' | 'side';

/** The Citation whose words are shown, and the button that shows them. */
export interface ShownCitation {
  readonly id: string;
  readonly citation: Citation;
  readonly as: CitedAs;
  readonly anchor: HTMLElement;
}

interface CitationCard {
  readonly show: (shown: ShownCitation | null) => void;
}

export const CitationCardContext = createContext<CitationCard>({ show: () => undefined });

interface CitationButtonProps {
  readonly citation: Citation;
  readonly as: CitedAs;
  readonly group: string | null;
}

const FILLED: readonly CitedAs[] = ['full', 'side', 'quoted'];

/** Names a sentence of a Source; shows its words while it is pointed at or has the focus, and leads there when pressed. */
const CitationButton = ({ citation, as, group }: CitationButtonProps) => {
  const id = useId();
  const { show } = useContext(CitationCardContext);
  return (
    <button
      type="button"
      className={styles.cite}
      data-look={FILLED.includes(as) ? 'filled' : 'plain'}
      data-passage-cited={citation.passage}
      aria-describedby={id}
      onFocus={({ currentTarget }) => show({ id, citation, as, anchor: currentTarget })}
      onMouseEnter={({ currentTarget }) => show({ id, citation, as, anchor: currentTarget })}
      onMouseLeave={() => show(null)}
      onBlur={() => show(null)}
      onKeyDown={({ key }) => (key === 'Escape' ? show(null) : undefined)}
      onClick={() => {
        choosePassage(citation.passage, group);
        updateSession({ view: 'columns' });
      }}
    >
      {citationText(citation)}
    </button>
  );
};

interface CitationsProps {
  readonly citations: readonly Citation[];
  readonly as: CitedAs;
  readonly group: string | null;
}

/** Each cited sentence once. */
export const Citations = ({ citations, as, group }: CitationsProps) =>
  distinctCitations(citations).map((citation, place) => (
    <Fragment key={citationText(citation)}>
      {place === 0 ? '' : ' '}
      <CitationButton citation={citation} as={as} group={group} />
    </Fragment>
  ));
