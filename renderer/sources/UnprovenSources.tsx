import type { SourceRecord } from '../../shared/project/records.ts';
import { Banner } from '../controls/Banner.tsx';
import { useApp } from '../store/app-store.ts';
import { selectSources } from '../store/selectors.ts';
import styles from './SourcesList.module.css';

type Unproven = NonNullable<SourceRecord['unproven']>;

const WORDS: Readonly<Record<Unproven, string>> = {
  'other-text':
    'This text is not what Crossread reads from the original file that came with it. It may have been changed.',
  'no-original': 'This text came without its original file, so it could not be checked.',
};

/** Says so where the text of a Source is not shown to be that of its original. */
export const ProofNote = ({ record: { unproven } }: { readonly record: SourceRecord }) =>
  unproven === undefined ? null : (
    <div className={styles.origin} role="note">
      <p>{WORDS[unproven]}</p>
    </div>
  );

const REASONS: Readonly<Record<Unproven, string>> = {
  'other-text': 'not what Crossread reads from the original that came with it',
  'no-original': 'not checked: its original did not come with it',
};

/** Says above the panes which Sources have a text that is not shown to be that of their original, for as long as they are here. */
export const UnprovenSources = () => {
  const sources = useApp(selectSources);
  const unproven = sources.flatMap(({ record }) =>
    record.unproven === undefined ? [] : [{ siglum: record.siglum, reason: REASONS[record.unproven] }],
  );
  if (unproven.length === 0) return null;
  return (
    <Banner>
      <span>
        {unproven.map(({ siglum, reason }) => `The text of source ${siglum} is ${reason}.`).join(' ')} Import
        the original to be sure of its words.
      </span>
    </Banner>
  );
};
