import { describe, expect, it } from 'vitest';
import { comparisonJsonSchema, comparisonSchema } from './comparison-schema.ts';
import published from './comparison.schema.json';
import { sampleComparer, sampleInput } from './sample-input.ts';
import { toJson } from './to-json.ts';

const WRITTEN = comparisonSchema.parse(JSON.parse(toJson(sampleInput(), sampleComparer().explain)));
const TEXTS = new Map(WRITTEN.sources.map(({ id, text }) => [id, text]));

describe('the published schema', () => {
  it('is the one that output is checked against', () =>
    expect(published).toEqual(JSON.parse(JSON.stringify(comparisonJsonSchema()))));

  it('names every key that the output has', () => {
    const { summary, groups, ...rest } = WRITTEN;
    for (const key of Object.keys(rest)) expect(published.required).toContain(key);
    const keys = Object.keys(published.properties.groups.items.properties);
    for (const group of groups) expect(Object.keys(group).toSorted()).toEqual(keys.toSorted());
    for (const item of summary)
      expect(Object.keys(item).toSorted()).toEqual(
        Object.keys(published.properties.summary.items.properties).toSorted(),
      );
  });
});

describe('version 2 of the output', () => {
  it('has every key of version 1', () => {
    expect(Object.keys(WRITTEN)).toEqual(expect.arrayContaining(['schema', 'sources', 'links', 'groups']));
    for (const group of WRITTEN.groups)
      expect(Object.keys(group)).toEqual(expect.arrayContaining(['id', 'passages', 'status', 'differences']));
  });

  it('places members and wording in the text of the source', () => {
    const ranges = WRITTEN.groups.flatMap(({ members, wording }) => [...members, wording]);
    expect(ranges.length).toBeGreaterThan(3);
    for (const { passage, start, end } of ranges) {
      const source = WRITTEN.sources.find(({ id }) => passage.startsWith(id));
      const whole = source?.passages.find(({ id }) => id === passage);
      expect(whole?.start).toBeLessThanOrEqual(start);
      expect(whole?.end).toBeGreaterThanOrEqual(end);
      expect(start).toBeLessThan(end);
    }
  });

  it('summarises in ranges of the sources', () => {
    expect(new Set(WRITTEN.summary.map(({ section }) => section))).toContain('disputed');
    for (const { text, source, start, end, citations } of WRITTEN.summary) {
      expect(TEXTS.get(source)?.slice(start, end)).toBe(text);
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  it('cites for a group only passages that were found to say all of some wording', () => {
    const full = WRITTEN.groups.flatMap(({ members }) =>
      members.filter(({ support }) => support === 'full').map(({ passage }) => passage),
    );
    for (const { section, citations } of WRITTEN.summary)
      if (section !== 'single') for (const { passage } of citations) expect(full).toContain(passage);
  });
});
