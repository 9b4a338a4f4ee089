import { appStore } from '../store/app-store.ts';
import { commands } from './command-table.ts';
import { keyOf } from './key-names.ts';

/** Where plain keys belong to the element, not to the commands. */
const TAKES_KEYS =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"], [role="tree"], [role="treegrid"], [role="radiogroup"]';
/** Keys that press what has the focus. */
const PRESSES = 'button, a, summary, [role="button"], [role="option"], [role="tab"]';

const belongsToElement = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof Element) || key.includes('Mod+')) return false;
  if (target.closest(TAKES_KEYS) !== null) return true;
  return (key === 'Enter' || key === ' ') && target.closest(PRESSES) !== null;
};

/** Runs the command of a pressed key, for as long as the window lives. */
export const followKeyboard = (): void =>
  document.addEventListener('keydown', (event) => {
    const key = keyOf(event);
    if (event.defaultPrevented || event.isComposing || belongsToElement(event.target, key)) return;
    const command = commands.find(
      ({ keys, isEnabled }) => keys.includes(key) && isEnabled(appStore.getState()),
    );
    if (command === undefined) return;
    event.preventDefault();
    void command.run();
  });
