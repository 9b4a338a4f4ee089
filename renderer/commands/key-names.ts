export const isMac = (platform: string = globalThis.navigator?.platform ?? ''): boolean =>
  platform.startsWith('Mac');

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** A key as a person reads it: `Shift+j` → `Shift J`, `Mod+k` → `Ctrl K` or `⌘ K`. */
export const keyName = (key: string, mac: boolean = isMac()): string =>
  key
    .split('+')
    .map((part) =>
      part === 'Mod'
        ? mac
          ? '⌘'
          : 'Ctrl'
        : (SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
    )
    .join(' ');

/** A key as Electron's menus take it; null for keys that only the window listens to, such as a bare letter. */
export const acceleratorOf = (key: string): string | null => {
  const parts = key.split('+');
  if (!parts.includes('Mod')) return null;
  return parts
    .map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part.length === 1 ? part.toUpperCase() : part))
    .join('+');
};

/** The name under which the command table knows what was pressed. */
export const keyOf = (
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string => {
  const letter = event.key.length === 1 && /\p{L}/u.test(event.key);
  const key = letter ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (letter || event.key.length > 1);
  return [event.ctrlKey || event.metaKey ? 'Mod' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
};
