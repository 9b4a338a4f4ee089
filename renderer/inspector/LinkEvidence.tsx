import type { Link } from '../../shared/align/alignment.ts';
import type { ExplainedLink, Group } from '../../shared/differences/comparison.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { confirmLink, rejectLink } from '../commands/link-passages.ts';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { pairName } from '../store/derived.ts';
import { selectConfirmed, selectIndex } from '../store/selectors.ts';
import styles from './Inspector.module.css';

/** Percent say how sure the aligner is; of what the reader decided they would say nothing. */
const standing = ({ state, score, a, b }: Link, confirmed: ReadonlySet<string>): string => {
  if (state === 'proposed') return `${Math.round(score * 100)} % · proposed`;
  if (state === 'rejected') return 'rejected';
  return confirmed.has(pairName(a, b)) ? 'confirmed by you' : 'held by a claim';
};

const shared = (link: ExplainedLink): string => {
  const { terms, likeWords, figures, names } = link.evidence;
  const parts = [
    figures.length === 0 ? null : `figures ${figures.join(', ')}`,
    names.length === 0 ? null : `names ${names.join(', ')}`,
    terms.length === 0 ? null : `terms ${terms.join(', ')}`,
  ].filter((part) => part !== null);
  const like = likeWords.map(([one, other]) => `‘${one}’ ~ ‘${other}’`).join(', ');
  const both = parts.length === 0 ? null : `Both have ${parts.join('; ')}`;
  const said = [both, like === '' ? null : like].filter((part) => part !== null);
  return said.length === 0 ? 'No shared words: linked by its place among the others' : said.join('; ');
};

/** The Links that hold a Group together, with what each rests on; those of the chosen Passage first. */
const linksWithin = (
  links: readonly ExplainedLink[],
  group: Group,
  passage: PassageId | null,
): ExplainedLink[] => {
  const members = new Set(group.passages);
  const own = ({ a, b }: ExplainedLink): number => (a === passage || b === passage ? 0 : 1);
  return links
    .filter(({ a, b }) => members.has(a) && members.has(b))
    .toSorted((x, y) => own(x) - own(y) || y.score - x.score);
};

/** More would push the Claim out of sight; the rest opens on demand. */
const SHOWN_AT_ONCE = 3;

export const LinkEvidence = ({
  group,
  passage,
}: {
  readonly group: Group;
  readonly passage: PassageId | null;
}) => {
  const index = useApp(selectIndex);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const confirmed = useApp(selectConfirmed);
  const links = linksWithin(index?.comparison.links ?? [], group, passage);
  const row = (link: ExplainedLink) => (
    <li key={`${link.a} ${link.b}`} className={styles.link}>
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
      <span className={styles.shared}>{shared(link)}</span>
      <details className={styles.shares}>
        <summary>Shares of the score</summary>
        <ul>
          {link.evidence.contributions
            .filter(({ share }) => share >= 0.01)
            .toSorted((x, y) => y.share - x.share)
            .map(({ feature, share }) => (
              <li key={feature}>
                {feature} <b>{Math.round(share * 100)} %</b>
              </li>
            ))}
        </ul>
      </details>
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
    <>
      <h3>Why these match</h3>
      <ul className={styles.links}>{links.slice(0, SHOWN_AT_ONCE).map(row)}</ul>
      {links.length > SHOWN_AT_ONCE ? (
        <details className={styles.more}>
          <summary>{links.length - SHOWN_AT_ONCE} more links</summary>
          <ul className={styles.links}>{links.slice(SHOWN_AT_ONCE).map(row)}</ul>
        </details>
      ) : null}
    </>
  );
};
