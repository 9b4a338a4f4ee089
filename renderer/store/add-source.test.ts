import { describe, expect, it } from 'vitest';
import type { SourceMetadata } from '../../shared/text/source-text.ts';
import { textOf } from '../../shared/text/sample-text.ts';
import { withVisibleNames } from './add-source.ts';

const named = (fileName: string, metadata: Partial<SourceMetadata>) => ({
  fileName,
  source: textOf(['Words'], metadata),
});

describe('withVisibleNames', () => {
  it('writes out in every name what hides or reorders, and leaves the text alone', () => {
    const { fileName, source } = withVisibleNames(
      named('annual\u202Etxt.exe', { title: 'A\u200Bb', outlet: 'P\u2066', author: null }),
    );
    expect(fileName).toBe('annual⟨RLO⟩txt.exe');
    expect(source.metadata).toMatchObject({ title: 'A⟨ZWSP⟩b', outlet: 'P⟨LRI⟩', author: null });
    expect(source.text).toBe('Words');
  });

  it('cuts what is too long for a title, and no character in two', () => {
    const { metadata } = withVisibleNames(named('a', { title: `${'x'.repeat(499)}😀 and on` })).source;
    expect(metadata.title).toBe('x'.repeat(499));
    expect(withVisibleNames(named('a', { title: 'y'.repeat(600) })).source.metadata.title).toHaveLength(500);
  });

  it('changes nothing the second time', () => {
    const once = withVisibleNames(named('b\u202E.txt', { title: 'z\u200E'.repeat(400) }));
    expect(withVisibleNames(once)).toEqual(once);
  });
});
