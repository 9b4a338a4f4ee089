/** Why an archive's entry may not have this name; null where it may. A name ends in `/` where it stands for a folder. */
export const unsafeName = (name: string): string | null => {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'has a control character in its name';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'names a place outside the archive';
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'names a place outside the archive';
  return parts.some((part) => part === '' || part === '.') ? 'has a name that leads nowhere' : null;
};

/** What two entries may not share: file systems that know no case, and no composed letters, would take them for one. */
export const nameKey = (name: string): string => name.replace(/\/$/, '').normalize('NFC').toLowerCase();
