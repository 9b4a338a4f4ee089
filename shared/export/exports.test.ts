import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
import { csvField, toCsv } from './to-csv.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { escapeMarkdown, toMarkdown } from './to-markdown.ts';

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

const isQuoted = (words: string): boolean => SAMPLE_SOURCES.some(({ text }) => text.includes(words));

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

describe('the draft summary', () => {
  it('says nothing that no source and no reader wrote', () => {
    const { summary } = sampleInput(recordsWith(claim({ status: 'agreed', wording: 'The mill is gone.' })));
    const wordings = new Set(['The mill is gone.']);
    const statements = [...summary.agreed, ...summary.single, ...summary.setAside];
    expect(statements.length).toBeGreaterThan(3);
    for (const { statement } of statements) expect(wordings.has(statement) || isQuoted(statement)).toBe(true);
    for (const { sides } of summary.disputed)
      for (const { words } of sides) expect(words.split(' / ').every(isQuoted)).toBe(true);
    for (const { notes } of summary.notes) for (const { words } of notes) expect(isQuoted(words)).toBe(true);
  });

  it('finds the dispute by itself and cites both sides', () => {
    const [item] = sampleInput().summary.disputed;
    expect(item?.sides).toEqual([
      { words: '€2.5 million', citations: [{ siglum: 'A', paragraph: 2 }] },
      { words: '€4 million', citations: [{ siglum: 'C', paragraph: 2 }] },
    ]);
  });

  it('puts the claim of the reader in the place of its group', () => {
    const { summary } = sampleInput(recordsWith(claim({})));
    expect(summary.disputed.map(({ question }) => question)).toEqual(['What is the damage?']);
    expect(summary.settled).toBe(1);
  });

  it.each([
    ['agreed', 'agreed'],
    ['single-source', 'single'],
    ['superseded', 'setAside'],
    ['set-aside', 'setAside'],
  ] as const)('lists a claim that is %s under %s, with dissent beside it', (status, section) => {
    const { summary } = sampleInput(recordsWith(claim({ status, rationale: 'As of May.' })));
    expect(summary[section].find(({ claim: id }) => id === 'claim-1')).toMatchObject({
      statement: 'What is the damage?',
      citations: [{ siglum: 'A', paragraph: 2 }],
      against: [{ siglum: 'C', paragraph: 2 }],
      rationale: 'As of May.',
    });
  });

  it('cites the paragraph that holds the words', () => {
    const { summary } = sampleInput();
    for (const { statement, citations } of [...summary.agreed, ...summary.single]) {
      const paragraphs = citations.map(({ siglum, paragraph }) => {
        const source = SAMPLE_SOURCES.find((candidate) => candidate.siglum === siglum);
        return source?.text.split('\n\n')[paragraph - 1] ?? '';
      });
      expect(paragraphs.some((paragraph) => paragraph.includes(statement))).toBe(true);
    }
  });
});

describe('Markdown', () => {
  it('lets no markup of a source through', () => {
    const written = toMarkdown(sampleInput(recordsWith(claim({}))));
    expect(written).toContain('\\<script\\>');
    expect(written).not.toMatch(/(?<!\\)<script/u);
    expect(written).not.toMatch(/(?<!\\)\]\(javascript/u);
    expect(written).toContain('€2.5 million [A¶2]');
    expect(written).toContain('What is the damage?');
  });

  it('is one paragraph whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/[\n\r]|(?<!\\)[<>[\]|`*_#]/u);
      }),
    );
  });
});

describe('the web page', () => {
  it('holds no script, opens nothing and escapes every source', () => {
    const written = toHtml(sampleInput(recordsWith(claim({}))));
    expect(written).toContain("default-src 'none'");
    expect(written).not.toMatch(/<script|<b>Torsk|<a |<img|<link /iu);
    expect(written).toContain('&lt;script&gt;alert(&quot;mill&quot;)');
    expect(written).toContain('<cite>A¶2</cite>');
  });
});

describe('CSV', () => {
  it('makes text of every formula', () => {
    const cells = parse(toCsv(sampleInput(recordsWith(claim({ wording: '+1' }))))).flat();
    expect(cells).toContain("'@people");
    expect(cells).toContain("'-1 & <check>");
    expect(cells).toContain("'+1");
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
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
