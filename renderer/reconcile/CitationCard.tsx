import { useEffect, useState } from 'react';
import { readableDate } from '../sources/source-facts.ts';
import { Siglum } from '../controls/Siglum.tsx';
import { useApp } from '../store/app-store.ts';
import { selectSources } from '../store/selectors.ts';
import styles from './CitationCard.module.css';
import type { CitedAs, ShownCitation } from './Citations.tsx';

const CITED_AS: Readonly<Record<CitedAs, string>> = {
  full: 'supports in full',
  part: 'supports in part',
  contradicts: 'contradicts',
  silent: 'says nothing of the wording',
  perhaps: 'perhaps the same, not cited',
  quoted: 'quoted',
  side: 'on this side',
};

/** Kept between the card and the edges of the view, in CSS pixels. */
const MARGIN = 12;
const WIDTH = 272;
/** About as high as a card with a long sentence. */
const HEIGHT = 210;

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Beside the sheet where there is room, else under the line, or over it near the lower edge; within the view. */
const placeOf = (anchor: HTMLElement): Place => {
  const at = anchor.getBoundingClientRect();
  const view = anchor.closest('[data-summary]')?.getBoundingClientRect() ?? at;
  const sheet = anchor.closest('article')?.getBoundingClientRect() ?? at;
  if (view.right - sheet.right >= WIDTH + 2 * MARGIN)
    return {
      left: sheet.right + MARGIN,
      top: Math.min(Math.max(at.top - 24, view.top + MARGIN), view.bottom - HEIGHT - MARGIN),
    };
  const isBelow = at.bottom + HEIGHT + MARGIN < view.bottom;
  return {
    left: Math.max(view.left + MARGIN, Math.min(at.left, view.right - WIDTH - MARGIN)),
    top: isBelow ? at.bottom + 6 : Math.max(view.top + MARGIN, at.top - HEIGHT - 6),
  };
};

/** The sentence of a Citation with the quoted words marked, and what it is cited as. */
export const CitationCard = ({ shown: { id, citation, as, anchor } }: { readonly shown: ShownCitation }) => {
  const [place, setPlace] = useState(() => placeOf(anchor));
  useEffect(() => {
    const follow = (): void => setPlace(placeOf(anchor));
    follow();
    addEventListener('scroll', follow, { capture: true });
    return () => removeEventListener('scroll', follow, { capture: true });
  }, [anchor]);
  const source = useApp(selectSources).find(({ record }) => record.siglum === citation.siglum);
  const passage = source?.passages.find((known) => known.id === citation.passage);
  if (source === undefined || passage === undefined) return null;
  const { record, text } = source;
  const from = Math.min(passage.start, citation.start);
  const to = Math.max(passage.end, citation.end);
  const facts = [record.author, record.publishedAt === null ? null : readableDate(record.publishedAt)];
  return (
    <div id={id} role="tooltip" className={styles.card} style={{ ...place, width: WIDTH }}>
      <header>
        <Siglum siglum={record.siglum} size="small" />
        <div>
          <b dir="auto">{record.outlet ?? record.title ?? record.fileName}</b>
          <span>{facts.filter((fact) => fact !== null).join(' · ')}</span>
        </div>
      </header>
      <p className={styles.words} dir="auto" lang={record.language === 'und' ? undefined : record.language}>
        {text.text.slice(from, citation.start)}
        <mark data-as={as}>{text.text.slice(citation.start, citation.end)}</mark>
        {text.text.slice(citation.end, to)}
      </p>
      <footer>
        <b data-as={as}>{CITED_AS[as]}</b>
        <span>
          Go there <kbd>Enter</kbd>
        </span>
      </footer>
    </div>
  );
};
