import type { Reanchored, Replacement } from '../../shared/project/replace-source.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { recordsOfKind } from '../../shared/project/records.ts';
import { visibly } from '../../shared/text/invisible.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { wordDiff } from '../inspector/word-diff.ts';
import { appStore, useApp } from '../store/app-store.ts';
import { keepText } from '../store/origins.ts';
import { closeReview, compareReviewed, replacementOf, replaceReviewed } from '../store/review.ts';
import type { Review } from '../store/state.ts';
import styles from './ReviewDialog.module.css';
import { type TextChange, textChanges } from './text-changes.ts';

const ON: Readonly<Record<Reanchored['on'], string>> = {
  tagging: 'tag',
  'link-choice': 'link',
  claim: 'claim',
};

const Words = ({ before, after }: TextChange) => (
  <li dir="auto">
    {before === '' ? null : (
      <p>
        {wordDiff(after, before).map(({ text, isOwn }, place) =>
          isOwn ? <del key={place}>{text}</del> : <span key={place}>{text}</span>,
        )}
      </p>
    )}
    {after === '' ? null : (
      <p>
        {wordDiff(before, after).map(({ text, isOwn }, place) =>
          isOwn ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>,
        )}
      </p>
    )}
  </li>
);

const Changes = ({ from, to }: { readonly from: SourceText; readonly to: SourceText }) => {
  const changes = textChanges(from, to);
  if (changes.length === 0) return <p>The words are the same; only the file is another.</p>;
  return (
    <section className={styles.part} aria-label="What changed">
      <h3>What changed</h3>
      <ul className={styles.changes} tabIndex={0}>
        {changes.map((change) => (
          <Words key={`${change.before}\n${change.after}`} {...change} />
        ))}
      </ul>
    </section>
  );
};

const counted = (quotations: readonly Reanchored[], fate: Reanchored['fate']): number =>
  quotations.filter((quotation) => quotation.fate === fate).length;

/** What becomes of what the reader made on the old text; the words that are gone stand here once more. */
const Quotations = ({ quotations }: Replacement) => {
  if (quotations.length === 0) return null;
  const lost = quotations.filter(({ fate }) => fate === 'lost');
  const [same, reworded] = [counted(quotations, 'same'), counted(quotations, 'reworded')];
  return (
    <section className={styles.part} aria-label="What stands on the old text">
      <h3>Your tags, links and claims on it</h3>
      <p>
        {same} found again word for word, {reworded} in other words, {lost.length} lost.
      </p>
      {lost.length === 0 ? null : (
        <ul className={styles.lost} aria-label="Lost">
          {lost.map(({ on, from: { start, exact } }) => (
            <li key={`${on} ${start}`}>
              <b>{ON[on]}</b> <q dir="auto">{exact}</q>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Reviewed = ({ review }: { readonly review: Review }) => {
  if (review.read === null) return <p role="status">Reading the file…</p>;
  if (!review.read.ok)
    return (
      <p role="alert">
        <b>{review.read.failure.message}</b> {review.read.failure.hint}
      </p>
    );
  const found = replacementOf(appStore.getState(), review);
  if (found === null) return <p role="alert">The old text of this source is not at hand.</p>;
  return (
    <>
      <Changes from={found.from} to={review.read.value.source} />
      <Quotations {...found.replacement} />
      <div className={styles.buttons}>
        <Button look="main" onPress={() => replaceReviewed(review)}>
          Replace the text
        </Button>
        <Button onPress={() => compareReviewed(review)}>Compare old and new</Button>
        <Button
          onPress={() => {
            closeReview();
            void keepText(found.source);
          }}
        >
          Keep the old text
        </Button>
      </div>
    </>
  );
};

/** A Source's file says something else now: what changed, what becomes of the reader's work on it, and what to do. */
export const ReviewDialog = () => {
  const review = useApp(({ project }) => project?.session.review ?? null);
  const siglum = useApp(
    ({ project }) =>
      recordsOfKind(project?.records ?? {}, 'source').find(({ id }) => id === review?.source)?.siglum,
  );
  if (review === null || siglum === undefined) return null;
  return (
    <DialogFrame title={`Source ${siglum}: the file has changed`} isWide onClose={closeReview}>
      <p className={styles.file} dir="auto">
        {visibly(review.fileName)}
      </p>
      <Reviewed review={review} />
    </DialogFrame>
  );
};
