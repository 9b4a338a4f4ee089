import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './ActionMenu.module.css';
import { Button } from './Button.tsx';

export interface MenuAction {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

interface ActionMenuProps {
  /** What the menu is about, for who cannot see it: `Source A`. */
  readonly name: string;
  readonly actions: readonly MenuAction[];
}

/** A button with three dots that opens what can be done with one thing. */
export const ActionMenu = ({ name, actions }: ActionMenuProps) => (
  <MenuTrigger>
    <Button look="quiet" aria-label={`${name} menu`}>
      ⋯
    </Button>
    <Popover className={styles.popover ?? ''} placement="bottom end">
      <Menu className={styles.items ?? ''} aria-label={name}>
        {actions.map(({ label, isDisabled = false, run }) => (
          <MenuItem key={label} className={styles.item ?? ''} isDisabled={isDisabled} onAction={run}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
