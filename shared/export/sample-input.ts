import { type Comparer, createComparer } from '../differences/compare-sources.ts';
import type { Comparison } from '../differences/comparison.ts';
import type { SourceId } from '../project/ids.ts';
import type { ProjectRecords, SourceRecord } from '../project/records.ts';
import { splitPassages } from '../reading/split-passages.ts';
import type { Block } from '../text/source-text.ts';
import { siglumAt } from '../text/siglum.ts';
import { type ExportInput, exportInput, type ExportSource } from './export-input.ts';

/** Three reports of one fire, one of them hostile, for tests of what is made of a comparison. */
const TEXTS = [
  'The mill at Torsk burned down on Friday night.\n\nThe damage is put at €2.5 million by the owner.\n\nThe miller, Ona Pell, is in hospital.',
  'Fire destroyed the Torsk mill on Friday night.\n\n<script>alert("mill")</script> [Read on](javascript:alert(1)) | a | *b*\n\n=HYPERLINK("http://evil.example")',
  'On Friday night the mill at Torsk was destroyed by fire.\n\nThe owner puts the damage at €4 million.\n\nA new mill will be built.',
];

const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (const paragraph of text.split('\n\n')) {
    const start = blocks.length === 0 ? 0 : (blocks.at(-1)?.end ?? 0) + 2;
    blocks.push({ start, end: start + paragraph.length, kind: 'paragraph', aside: false });
  }
  return blocks;
};

const digestOf = (place: number): string => String(place).repeat(64);

export const SAMPLE_SOURCES: readonly ExportSource[] = TEXTS.map((text, place) => ({
  id: `source-${place}` as SourceId,
  siglum: siglumAt(place),
  sha256: digestOf(place),
  fileName: place === 1 ? '=cmd|calc.txt' : `mill-${place}.txt`,
  title: place === 1 ? '<b>Torsk</b> & "mill"' : 'Mill burned down',
  outlet: null,
  author: null,
  publishedAt: '2031-05-05',
  url: null,
  language: 'en',
  text,
  blocks: blocksOf(text),
}));

export const SAMPLE_SOURCE_RECORDS: Readonly<Record<string, SourceRecord>> = Object.fromEntries(
  SAMPLE_SOURCES.map(({ siglum, fileName }, order) => {
    const id = `source-${order}` as SourceId;
    const record: SourceRecord = {
      kind: 'source',
      id,
      siglum,
      sha256: digestOf(order),
      fileName,
      title: fileName,
      outlet: null,
      author: null,
      publishedAt: null,
      url: null,
      language: 'en',
      order,
      addedAt: 0,
      asides: {},
    };
    return [id, record];
  }),
);

export const sampleComparer = (): Comparer => {
  const compared = SAMPLE_SOURCES.map(({ siglum, language, publishedAt, text, blocks }) => ({
    siglum,
    language,
    publishedAt,
    text,
    passages: splitPassages(
      {
        text,
        blocks,
        metadata: { title: null, outlet: null, author: null, publishedAt, url: null, language },
      },
      siglum,
    ),
  }));
  return createComparer(compared);
};

export const sampleComparison = (): Comparison => sampleComparer().compare({ mustLink: [], cannotLink: [] });

export const sampleInput = (records: ProjectRecords = {}): ExportInput =>
  exportInput('The mill <at> Torsk', records, sampleComparison(), SAMPLE_SOURCES);
