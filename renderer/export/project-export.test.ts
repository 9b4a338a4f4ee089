import { describe, expect, it } from 'vitest';
import { sampleComparer, sampleInput } from '../../shared/export/sample-input.ts';
import { toJson } from '../../shared/export/to-json.ts';
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/export/options.ts';
import { linkName } from '../alignment/load-evidence.ts';
import type { KnownEvidence } from '../store/state.ts';
import { preparedExport } from './project-export.ts';

const input = sampleInput();
const { explain } = sampleComparer();
const { links } = input.comparison;

const knowing = (change: Readonly<Record<number, KnownEvidence>> = {}): ReadonlyMap<string, KnownEvidence> =>
  new Map(links.map((link, at) => [linkName(link), change[at] ?? explain(link.a, link.b)]));

const prepared = (known: ReadonlyMap<string, KnownEvidence>) =>
  preparedExport('json', input, known, DEFAULT_EXPORT_OPTIONS);

describe('preparedExport', () => {
  it('writes what says nothing of evidence at once', () => {
    expect(preparedExport('csv', input, new Map(), DEFAULT_EXPORT_OPTIONS)).toMatchObject({ kind: 'ready' });
  });

  it('waits for the evidence of every link, then writes what the command line writes', () => {
    expect(links.length).toBeGreaterThan(1);
    expect(prepared(new Map())).toEqual({ kind: 'loading' });
    expect(prepared(knowing({ 1: 'loading' }))).toEqual({ kind: 'loading' });
    expect(prepared(knowing({ 1: 'missing' }))).toEqual({ kind: 'missing' });
    expect(prepared(knowing())).toEqual({
      kind: 'ready',
      content: toJson(input, explain),
    });
  });
});
