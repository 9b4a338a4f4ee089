import { appStore } from '../store/app-store.ts';
import type { Command, CommandRow } from './command.ts';
import { inProject } from './command-conditions.ts';
import { editCommands } from './edit-commands.ts';
import { fileCommands } from './file-commands.ts';
import { goCommands } from './go-commands.ts';
import { claimCommands, groupCommands } from './group-commands.ts';
import { openDialog } from './open-dialog.ts';
import { tagCommands } from './tag-commands.ts';
import { viewCommands } from './view-commands.ts';

const helpCommands: readonly CommandRow[] = [
  {
    id: 'help.palette',
    section: 'Help',
    label: 'Every command',
    keys: ['Mod+k'],
    isEnabled: inProject,
    run: openDialog('palette'),
  },
  {
    id: 'help.shortcuts',
    section: 'Help',
    label: 'Keys',
    keys: ['?'],
    isEnabled: inProject,
    run: openDialog('shortcuts'),
  },
];

const rows: readonly CommandRow[] = [
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...goCommands,
  ...groupCommands,
  ...tagCommands,
  ...claimCommands,
  ...helpCommands,
];

/** All that a reader can do, in the order of the menus. */
export const commands: readonly Command[] = rows.map((row) => {
  const { label } = row;
  return { ...row, label: typeof label === 'string' ? () => label : label };
});

export const commandOf = (id: string): Command | undefined => commands.find((command) => command.id === id);

/** Does a command if it can be done now. */
export const runCommand = (id: string): void => {
  const command = commandOf(id);
  if (command?.isEnabled(appStore.getState()) === true) void command.run();
};
