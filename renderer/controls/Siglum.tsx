import styles from './Siglum.module.css';

interface SiglumProps {
  readonly siglum: string;
  readonly size?: 'small' | 'normal';
}

/** The round letter that stands for a Source everywhere. */
export const Siglum = ({ siglum, size = 'normal' }: SiglumProps) => (
  <span className={styles.siglum} data-size={size}>
    {siglum}
  </span>
);
