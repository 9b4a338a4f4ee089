import type { TagRecord } from '../../shared/project/records.ts';
import styles from './TagChip.module.css';

/** A Tag's name beside its colour. */
export const TagChip = ({ tag }: { readonly tag: TagRecord }) => (
  <span className={styles.chip} data-color={tag.color} dir="auto">
    {tag.name}
  </span>
);
