import styles from './PassagePill.module.css';

interface PassagePillProps {
  /** Where it is: `A¶4b`. */
  readonly place: string;
  /** `outlined` for what is not sure to belong. */
  readonly look?: 'filled' | 'outlined';
}

/** The place of a Passage in its Source, beside its words. */
export const PassagePill = ({ place, look = 'filled' }: PassagePillProps) => (
  <span className={styles.pill} data-look={look}>
    {place}
  </span>
);
