import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: 'plain' | 'main' | 'quiet';
  /** The key that does the same, shown beside the label. */
  readonly shortcut?: string | undefined;
  readonly children: React.ReactNode;
}

export const Button = ({ look = 'plain', shortcut, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={styles.button ?? ''} data-look={look}>
    {children}
    {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
  </AriaButton>
);
