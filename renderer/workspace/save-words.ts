import type { Failure } from '../../shared/contract/result.ts';

/** Why the disk refuses, and what the reader can do, in as few words as a status bar has room for. */
const REASONS: Readonly<Record<string, string>> = {
  'disk-full': 'the disk is full. Make room on it',
  'not-allowed': 'the folder cannot be written. Check that you may write there',
  'folder-away': 'the folder of the comparison is not there. Connect its disk again, or put it back',
  'disk-failed': 'the disk failed. Check that it is there',
  'no-host': 'Crossread no longer runs behind this window',
};

/** Goes on after a colon, and ends without a full stop. */
export const reasonOf = ({ code, message }: Failure): string => REASONS[code] ?? message.replace(/\.$/, '');

export const changesInWords = (count: number): string => (count === 1 ? 'One change' : `${count} changes`);
