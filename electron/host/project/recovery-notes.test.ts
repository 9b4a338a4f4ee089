import { describe, expect, it } from 'vitest';
import { recoveryNotes } from './recovery-notes.ts';

const whole = { snapshot: 'project.json', replayed: 3, reachedNext: false, unreadJournals: [] };

describe('recoveryNotes', () => {
  it('says nothing where nothing was damaged', () => {
    expect(recoveryNotes(whole)).toEqual([]);
  });

  it('says that nothing is missing only where the journal shows it', () => {
    const bak = { ...whole, snapshot: 'project.json.bak' };
    expect(recoveryNotes({ ...bak, reachedNext: true })).toEqual([
      'The file “project.json” could not be read. The comparison was restored from the version before it, “project.json.bak” and 3 changes made since, which the journal held. Nothing is missing.',
    ]);
    expect(recoveryNotes(bak)[0]).not.toContain('Nothing is missing');
    const damaged = recoveryNotes({ ...bak, reachedNext: true, unreadJournals: ['journal-4.ndjson'] });
    expect(damaged[0]).not.toContain('Nothing is missing');
    expect(damaged).toHaveLength(2);
  });

  it('tells the day of a backup and that something may be missing', () => {
    const [note] = recoveryNotes({ ...whole, snapshot: 'backups/project-12-2031-03-14.json', replayed: 0 });
    expect(note).toContain('the backup of 14 March 2031, “backups/project-12-2031-03-14.json”.');
    expect(note).toContain('Later changes may be missing.');
  });

  it('counts the changes that could be read and names the journal that could not', () => {
    expect(recoveryNotes({ ...whole, unreadJournals: ['journal-2.ndjson'] })).toEqual([
      'Of the latest changes, 3 could be read; what follows in “journal-2.ndjson” is damaged.',
    ]);
    expect(recoveryNotes({ ...whole, replayed: 0, unreadJournals: ['journal-2.ndjson'] })[0]).toContain(
      'None of the latest changes could be read',
    );
  });
});
