import { appStore } from '../store/app-store.ts';
import { desktop } from '../store/desktop.ts';
import type { AppState } from '../store/state.ts';
import type { CommandSection } from './command.ts';
import { commands } from './command-table.ts';
import { acceleratorOf } from './key-names.ts';

const SECTIONS: readonly CommandSection[] = ['File', 'Edit', 'View', 'Go', 'Group', 'Tags', 'Claims', 'Help'];

const menusOf = (state: AppState) =>
  SECTIONS.map((section) => ({
    label: section,
    items: commands
      .filter((command) => command.section === section)
      .map((command) => ({
        command: command.id,
        label: command.label(state),
        accelerator: acceleratorOf(command.keys[0] ?? ''),
        enabled: command.isEnabled(state),
      })),
  }));

/** Keeps the native menu the same as the command table. It is sent again only when something in it changed. */
export const followMenu = (): void => {
  let shown = '';
  let waiting = false;
  const show = (): void => {
    waiting = false;
    const menus = menusOf(appStore.getState());
    const written = JSON.stringify(menus);
    if (written === shown) return;
    shown = written;
    void desktop().menu.show({ menus });
  };
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    requestIdleCallback(show);
  };
  appStore.subscribe(later);
  later();
};
