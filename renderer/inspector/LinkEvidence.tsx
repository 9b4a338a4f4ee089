import { useEffect, useState } from 'react';
import type { Link } from '../../shared/align/alignment.ts';
import type { Group } from '../../shared/differences/comparison.ts';
import { pairName, type PassageId } from '../../shared/text/passage.ts';
import { explainLinks } from '../alignment/follow-alignment.ts';
import { linkName } from '../alignment/load-evidence.ts';
import { confirmLink, rejectLink } from '../commands/link-passages.ts';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { selectConfirmed, selectIndex } from '../store/selectors.ts';
import { type KnownEvidence, NO_EVIDENCE } from '../store/state.ts';
import { evidenceInWords } from './evidence-words.ts';
import styles from './Inspector.module.css';

/** Percent say how sure the aligner is; of what the reader decided they would say nothing. */
const standing = ({ state, score, a, b }: Link, confirmed: ReadonlySet<string>): string => {
  if (state === 'proposed') return `${Math.round(score * 100)} % · proposed`;
  if (state === 'rejected') return 'rejected';
  return confirmed.has(pairName(a, b)) ? 'confirmed by you' : 'held by a claim';
};

/** The Links that hold a Group together, those of the chosen Passage first. */
const linksWithin = (links: readonly Link[], group: Group, passage: PassageId | null): Link[] => {
  const members = new Set(group.passages);
  const own = ({ a, b }: Link): number => (a === passage || b === passage ? 0 : 1);
  return links
    .filter(({ a, b }) => members.has(a) && members.has(b))
    .toSorted((x, y) => own(x) - own(y) || y.score - x.score);
};

/** What both Passages have; the line is kept free until it is known, so that nothing moves. */
const Reasons = ({ evidence }: { readonly evidence: KnownEvidence }) => {
  if (evidence === 'loading')
    return (
      <span className={styles.shared} aria-busy="true">
        {'\u00a0'}
      </span>
    );
  if (evidence === 'missing')
    return <span className={styles.shared}>Align again to see what both passages have.</span>;
  return (
    <>
      <span className={styles.shared}>{evidenceInWords(evidence)}</span>
      <details className={styles.shares}>
        <summary>Shares of the score</summary>
        <ul>
          {evidence.contributions
            .filter(({ share }) => share >= 0.01)
            .toSorted((x, y) => y.share - x.share)
            .map(({ feature, share }) => (
              <li key={feature}>
                {feature} <b>{Math.round(share * 100)} %</b>
              </li>
            ))}
        </ul>
      </details>
    </>
  );
};

/** `5 links, weakest 61 %`; of what the reader decided no score is said. */
const linksInWords = (links: readonly Link[]): string => {
  const scores = links.filter(({ state }) => state === 'proposed').map(({ score }) => score);
  const count = `${String(links.length)} ${links.length === 1 ? 'link' : 'links'}`;
  return scores.length === 0 ? count : `${count}, weakest ${String(Math.round(Math.min(...scores) * 100))} %`;
};

interface LinkEvidenceProps {
  readonly group: Group;
  readonly passage: PassageId | null;
}

/** Why the Links of a Group were made; folded until the reader asks. */
export const LinkEvidence = ({ group, passage }: LinkEvidenceProps) => {
  const index = useApp(selectIndex);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const confirmed = useApp(selectConfirmed);
  const known = useApp(({ project }) => project?.evidence ?? NO_EVIDENCE);
  const [isOpen, setIsOpen] = useState(false);
  const links = linksWithin(index?.comparison.links ?? [], group, passage);
  useEffect(() => {
    if (isOpen) void explainLinks(links);
  }, [index, group, isOpen]);
  const row = (link: Link) => (
    <li key={linkName(link)} className={styles.link}>
      <span className={styles.pair}>
        {link.a} ~ {link.b}
      </span>
      <meter
        className={styles.meter}
        min={0}
        max={1}
        value={link.score}
        aria-label={`Score of ${link.a} and ${link.b}`}
      />
      <span className={styles.score}>{standing(link, confirmed)}</span>
      <Reasons evidence={known.get(linkName(link)) ?? 'loading'} />
      {canEdit ? (
        <span className={styles.linkButtons}>
          {confirmed.has(pairName(link.a, link.b)) ? null : (
            <Button look="quiet" onPress={() => confirmLink(link.a, link.b)}>
              Confirm this
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={`Unlink ${link.a} and ${link.b}`}
            onPress={() => rejectLink(link.a, link.b)}
          >
            Unlink
          </Button>
        </span>
      ) : null}
    </li>
  );
  return (
    <details
      className={styles.evidence}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <span>Why these match</span> <small>{linksInWords(links)}</small>
      </summary>
      {isOpen ? <ul className={styles.links}>{links.map(row)}</ul> : null}
    </details>
  );
};
