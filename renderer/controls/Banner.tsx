import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface BannerProps {
  /** A text, then the buttons that answer it, each in an element of its own. */
  readonly children: ReactNode;
}

/** A notice above the panes, with what can be done about it; a screen reader speaks it. */
export const Banner = ({ children }: BannerProps) => (
  <div className={styles.banner} role="status">
    {children}
  </div>
);
