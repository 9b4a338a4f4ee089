import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { ClaimId, SourceId, TaggingId, TagId } from '../project/ids.ts';
import type { ClaimRecord, ProjectRecords, TaggingRecord, TagRecord } from '../project/records.ts';
import { quote } from '../text/quotation.ts';
import { comparisonSchema } from './comparison-schema.ts';
import {
  SAMPLE_SOURCE_RECORDS,
  SAMPLE_SOURCES,
  sampleComparer,
  sampleComparison,
  sampleInput,
} from './sample-input.ts';
import { escapeMarkdown } from './document/render-markdown.ts';
import type { ExportInput } from './export-input.ts';
import { type CsvTable, csvTables, DEFAULT_EXPORT_OPTIONS } from './options.ts';
import { toRichText } from './rich-text.ts';
import { csvField, toCsv } from './to-csv.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { toMarkdown } from './to-markdown.ts';

const quotationOf = (place: number, words: string) => {
  const { text } = SAMPLE_SOURCES[place] ?? { text: '' };
  const start = text.indexOf(words);
  return quote(text, { start, end: start + words.length });
};

/** What a cell was before apostrophes were put in: those that its field does not have. */
const withoutGuards = (cell: string, field: string): string => {
  let plain = '';
  for (const character of cell)
    if (character !== "'" || field.startsWith("'", plain.length)) plain += character;
  return plain;
};

const claim = (change: Partial<ClaimRecord>): ClaimRecord => ({
  kind: 'claim',
  id: 'claim-1' as ClaimId,
  status: 'disputed',
  wording: 'What is the damage?',
  rationale: '',
  evidence: [
    {
      source: 'source-0' as SourceId,
      quotation: quotationOf(0, 'The damage is put at €2.5 million by the owner.'),
      stance: 'supports',
    },
    {
      source: 'source-2' as SourceId,
      quotation: quotationOf(2, 'The owner puts the damage at €4 million.'),
      stance: 'contradicts',
    },
  ],
  order: 1,
  createdAt: 0,
  ...change,
});

const TAG: TagRecord = {
  kind: 'tag',
  id: 'tag-1' as TagId,
  name: '@people',
  color: 1,
  parent: null,
  order: 1,
  digit: 1,
};

const TAGGING: TaggingRecord = {
  kind: 'tagging',
  id: 'tagging-1' as TaggingId,
  tag: TAG.id,
  source: 'source-0' as SourceId,
  quotation: quotationOf(0, 'Ona Pell'),
  memo: '-1 & <check>',
  createdAt: 0,
};

const recordsWith = (...claims: readonly ClaimRecord[]): ProjectRecords => ({
  ...SAMPLE_SOURCE_RECORDS,
  [TAG.id]: TAG,
  [TAGGING.id]: TAGGING,
  ...Object.fromEntries(claims.map((record) => [record.id, record])),
});

/** A reader of RFC 4180, so that what is written is read again by rules of its own. */
const parse = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
};

const DEFAULTS = DEFAULT_EXPORT_OPTIONS;

const idsIn = (input: ExportInput): string[] =>
  [...toMarkdown(input, DEFAULTS).matchAll(/ (\^[a-z]-\w+)$/gmu)].map(([, id = '']) => id);

describe('Markdown', () => {
  it('lets no markup of a source through', () => {
    const written = toMarkdown(sampleInput(recordsWith(claim({}))), { ...DEFAULTS, includeSingles: true });
    expect(written).toContain('\\<script\\>');
    expect(written).not.toMatch(/(?<!\\)<script/u);
    expect(written).not.toMatch(/(?<!\\)\]\(javascript/u);
    expect(written).toContain('€2.5 million [A¶2]');
    expect(written).toContain('What is the damage?');
  });

  it('begins with front matter, dated only on demand', () => {
    const lines = toMarkdown(sampleInput(), DEFAULTS).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '---',
      'schema: "crossread-summary/1"',
      'title: "The mill <at> Torsk"',
      'sources:',
      '  - siglum: "A"',
    ]);
    expect(toMarkdown(sampleInput(), { ...DEFAULTS, date: '2031-05-06' })).toContain(
      '\ndate: "2031-05-06"\n',
    );
  });

  it('is a front matter that YAML reads', () => {
    const [, matter = ''] = toMarkdown(sampleInput(), DEFAULTS).split('---\n');
    expect(parseYaml(matter)).toMatchObject({
      title: 'The mill <at> Torsk',
      sources: [{ title: 'Mill burned down' }, { title: '<b>Torsk</b> & "mill"' }, { date: '2031-05-05' }],
    });
  });

  it('has a front matter that YAML reads whatever the title', () => {
    const input = sampleInput();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const written = toMarkdown({ ...input, summary: { ...input.summary, title } }, DEFAULTS);
        const end = written.indexOf('\n---\n');
        expect(parseYaml(written.slice(4, end))).toMatchObject({ title });
      }),
      { numRuns: 200 },
    );
  });

  it('has ids of statements that stay when other statements come', () => {
    const [before, after] = [idsIn(sampleInput()), idsIn(sampleInput(recordsWith(claim({}))))];
    expect(before.length).toBeGreaterThan(1);
    expect(new Set(before).size).toBe(before.length);
    expect(before.filter((id) => !after.includes(id))).toHaveLength(1);
  });

  it('is one paragraph whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/[\n\r]|(?<!\\)[<>[\]|`*_#]/u);
      }),
    );
  });

  it.each([
    ['1. May', '1\\. May'],
    ['- so', '\\- so'],
    ['12) so', '12\\) so'],
    ['2.5 million', '2.5 million'],
  ])('begins no list with %j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

describe('the web page', () => {
  const written = toHtml(sampleInput(recordsWith(claim({}))), { ...DEFAULTS, includeSingles: true });

  it('holds no script, opens nothing and escapes every source', () => {
    expect(written).toContain("default-src 'none'");
    expect(written).not.toMatch(/<script|<b>Torsk|<img|<link |<details/iu);
    expect(written).toContain('&lt;script&gt;alert(&quot;mill&quot;)');
  });

  it('leads from each citation to the cited sentence, and back', () => {
    const targets = [...written.matchAll(/href="([^"]*)"/gu)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) {
      expect(target).toMatch(/^#/u);
      expect(written.split(` id="${target.slice(1)}"`)).toHaveLength(2);
    }
    expect(written).toMatch(
      /<li id="A-2"[^>]*><cite>A¶2<\/cite> <q lang="en">The damage is put at €2.5 million/u,
    );
  });
});

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];

describe('what an export holds', () => {
  const records = recordsWith(claim({ status: 'disputed' }));

  it('leaves out what one source alone reports, and says so, unless asked for it', () => {
    const [without, withSingles] = [false, true].map((includeSingles) =>
      toMarkdown(sampleInput(), { ...DEFAULTS, includeSingles }),
    );
    expect(without).not.toContain('## Reported by one source');
    expect(without).toMatch(/Not listed: \d+ statements? of one source alone\./u);
    expect(withSingles).toContain('## Reported by one source');
    expect(withSingles).toContain('A new mill will be built.');
  });

  it('gives no digest as proof of a text that is not shown to be that of its original', () => {
    const [first, ...others] = SAMPLE_SOURCES;
    const digest = '0'.repeat(64);
    expect(first?.sha256).toBe(digest);
    const input = sampleInput();
    const unproven = {
      ...input,
      sources: first === undefined ? [] : [{ ...first, sha256: null }, ...others],
    };
    for (const write of [toMarkdown, toHtml]) {
      expect(write(input, DEFAULT_EXPORT_OPTIONS)).toContain(digest);
      const text = write(unproven, DEFAULT_EXPORT_OPTIONS);
      expect(text).not.toContain(digest);
      expect(text).toContain('Its text was not checked against the original file');
    }
    expect(toMarkdown(unproven, DEFAULT_EXPORT_OPTIONS)).not.toContain('sha256: "0');
  });

  it('is only what is settled where that is asked for', () => {
    const settled = toMarkdown(sampleInput(records), { ...DEFAULTS, settledOnly: true });
    expect(settled).toContain('What is the damage?');
    expect(settled).not.toContain('## Agreed');
    expect(settled).toMatch(/Not listed: \d+ groups? not settled yet\./u);
    const open = toMarkdown(sampleInput(recordsWith(claim({ status: 'open' }))), {
      ...DEFAULTS,
      settledOnly: true,
    });
    expect(open).not.toContain('What is the damage?');
  });

  it('is the same words in all forms', () => {
    const input = sampleInput(records);
    const options = { ...DEFAULTS, includeSingles: true };
    const { html, text } = toRichText(input, options);
    const shown = html
      .replace(/<[^>]*>/gu, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(words(shown.toLowerCase())).toEqual(words(text.toLowerCase()));
    const markdown = toMarkdown(input, options).replaceAll('\u2060', '');
    for (const word of words(shown)) expect(markdown).toContain(word);
  });

  it('can be pasted without links and without the apparatus', () => {
    const { html, text } = toRichText(sampleInput(), DEFAULTS);
    expect(html).not.toMatch(/<a |<table/u);
    expect(text).toContain('[A¶2]');
  });
});

describe('CSV', () => {
  const input = sampleInput(recordsWith(claim({ wording: '+1' })));
  const table = (name: CsvTable): string[][] =>
    parse(toCsv(input, { ...DEFAULTS, table: name }).replace(/^\uFEFF/u, ''));

  it('makes text of every formula', () => {
    const cells = csvTables.flatMap(table).flat();
    expect(cells).toContain("'@people");
    expect(cells).toContain("'-1 & <check>");
    expect(cells).toContain("'+1");
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
  });

  it('is one table, marked as UTF-8', () => {
    for (const name of csvTables) {
      expect(toCsv(input, { ...DEFAULTS, table: name })).toMatch(/^\uFEFF[a-z]/u);
      const [head, ...rows] = table(name);
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows.slice(0, -1)) expect(row).toHaveLength(head?.length ?? 0);
    }
  });

  it('lists the statements with their citations', () => {
    const [head, ...rows] = table('statements');
    expect(head?.slice(0, 4)).toEqual(['section', 'statement', 'sources', 'independent']);
    const [section, statement, sources] =
      rows.find(([, text]) => text?.includes('Friday night') === true) ?? [];
    expect(section).toMatch(/^(Agreed|Reported with differing details)$/u);
    expect(SAMPLE_SOURCES.some(({ text }) => text.includes(statement ?? ''))).toBe(true);
    expect(sources).toMatch(/^[ABC]¶1( [BC]¶1)*$/u);
  });

  it.each([
    ['=1+1', "'=1+1"],
    [' "=1+1', ' "\'=1+1'],
    ['\n@x', "\n'@x"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a\t-1', "a\t'-1"],
    ['2-1=1', '2-1=1'],
    ['well-known; so it is', 'well-known; so it is'],
  ])('makes text of %j, however the spreadsheet splits it', (field, safe) =>
    expect(parse(csvField(field))[0]).toEqual([safe]),
  );

  it('is read again as it was, with apostrophes before formulas alone', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (fields) => {
        const [row] = parse(fields.map(csvField).join(','));
        expect(row).toHaveLength(fields.length);
        for (const [at, field] of fields.entries()) expect(withoutGuards(row?.[at] ?? '', field)).toBe(field);
      }),
    );
  });
});

describe('JSON', () => {
  const written = comparisonSchema.parse(
    JSON.parse(toJson(sampleInput(recordsWith(claim({}))), sampleComparer().explain)),
  );

  it('keeps its schema, and every passage is where it says', () => {
    const comparison = sampleComparison();
    expect(written.groups).toHaveLength(comparison.groups.length);
    for (const [place, { text, passages }] of written.sources.entries())
      for (const [at, { start, end }] of passages.entries()) {
        const original = comparison.sources[place]?.passages[at];
        expect(text.slice(start, end)).toBe(
          SAMPLE_SOURCES[place]?.text.slice(original?.start, original?.end),
        );
      }
  });

  it('says of every link what both passages have', () => {
    const fire = written.links.find(({ a, b }) => a === 'A1' && b === 'C1');
    expect(fire?.evidence.terms).toContain('mill');
    expect(fire?.evidence.names).toContain('Torsk');
    expect(written.links).toHaveLength(sampleComparison().links.length);
  });

  it('names the conflict with its normalised values', () => {
    const [conflict] = written.groups
      .flatMap(({ differences }) => differences)
      .filter(({ severity }) => severity === 'conflict');
    expect(conflict).toMatchObject({ type: 'money' });
    expect(conflict?.values.map(({ normalized }) => normalized)).toMatchObject([
      { amount: 2.5e6, unit: 'EUR' },
      { amount: 4e6, unit: 'EUR' },
    ]);
  });

  it("carries the reader's claims and taggings", () => {
    expect(written.claims).toMatchObject([{ wording: 'What is the damage?', status: 'disputed' }]);
    expect(written.taggings).toMatchObject([{ tag: '@people', source: 'A', exact: 'Ona Pell' }]);
  });
});
