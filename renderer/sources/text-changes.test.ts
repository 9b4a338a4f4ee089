import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/text/sample-text.ts';
import { textChanges } from './text-changes.ts';

describe('textChanges', () => {
  it('tells what was changed, added and taken away, in reading order', () => {
    const from = textOf(['The ferry left.', 'It carried forty.', 'Nobody was hurt.', 'The end.']);
    const to = textOf(['New: a correction.', 'The ferry left.', 'It carried fifty.', 'Nobody was hurt.']);
    expect(textChanges(from, to)).toEqual([
      { before: '', after: 'New: a correction.' },
      { before: 'It carried forty.', after: 'It carried fifty.' },
      { before: 'The end.', after: '' },
    ]);
  });

  it('tells nothing where the text is the same', () => {
    expect(textChanges(textOf(['One.', 'Two.']), textOf(['One.', 'Two.']))).toEqual([]);
  });
});
