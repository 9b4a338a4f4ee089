import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Menus } from '../host/shell.ts';

type MenuItem = Menus[number]['items'][number];

/** What the system does for every app; the commands of the reader come from the window. */
const EDIT_ROLES: readonly MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

/**
 * Puts up the menus that the window described. Keys are shown but not taken: the window's own command table handles
 * them, and knows when a key is text being typed. macOS cannot show a key without taking it, so single letters are left
 * out there.
 */
export const showApplicationMenu = (menus: Menus, runCommand: (command: string) => void): void => {
  const template: MenuItemConstructorOptions[] = menus.map(({ label, items }) => ({
    label,
    submenu: [
      ...items.map((item) => toItem(item, runCommand)),
      ...(label === 'Edit' ? [{ type: 'separator' } as const, ...EDIT_ROLES] : []),
    ],
  }));
  if (!menus.some(({ label }) => label === 'Edit'))
    template.push({ label: 'Edit', submenu: [...EDIT_ROLES] });
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};

const toItem = (
  { command, label, accelerator, enabled }: MenuItem,
  runCommand: (command: string) => void,
): MenuItemConstructorOptions => ({
  label,
  enabled,
  click: () => runCommand(command),
  ...(accelerator === null || (process.platform === 'darwin' && !accelerator.includes('+'))
    ? {}
    : { accelerator, registerAccelerator: false }),
});
