import type { ComparedSource } from '../../differences/comparison.ts';
import { assertNever } from '../../text/assert-never.ts';
import { type Citation, citationText } from '../../reconcile/citation.ts';
import type { Limit, StatementItem } from '../../reconcile/summary.ts';
import { apparatus } from '../apparatus.ts';
import type { ExportInput, ExportSource } from '../export-input.ts';
import type { ExportOptions } from '../options.ts';
import { uniqueIds } from './block-ids.ts';
import type {
  CitedSentence,
  DocumentBlock,
  DocumentSource,
  ListItem,
  Run,
  SectionName,
  SummaryDocument,
} from './document.ts';
import { SECTION_HEADING } from './headings.ts';
import { disputedItem, statementItem, tagItem } from './summary-items.ts';

type DocumentOptions = Pick<ExportOptions, 'settledOnly' | 'includeSingles'>;

/** The draft summary as one document, which every writer and the window render. */
export const summaryDocument = (input: ExportInput, options: DocumentOptions): SummaryDocument => {
  const body = bodyOf(input, options);
  return {
    title: input.summary.title,
    body,
    sources: input.sources.map(sourceOf),
    cited: citedSentences(body, input.comparison.sources),
    apparatus: apparatusOf(input),
  };
};

const bodyOf = (
  { summary }: ExportInput,
  { settledOnly, includeSingles }: DocumentOptions,
): DocumentBlock[] => {
  const wanted = <Item extends { readonly isSettled: boolean }>(items: readonly Item[]): readonly Item[] =>
    settledOnly ? items.filter(({ isSettled }) => isSettled) : items;
  const statements = (items: readonly StatementItem[]): ListItem[] => wanted(items).map(statementItem);
  const unique = uniqueIds();
  const section = (name: SectionName, items: readonly ListItem[]): DocumentBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', section: name, text: SECTION_HEADING[name], count: items.length },
          {
            kind: 'list',
            items: items.map((item) => (item.id === null ? item : { ...item, id: unique(item.id) })),
          },
        ];
  const limits = settledOnly ? [] : summary.limits.map(limitItem);
  const singles = summary.single.filter(({ claim }) => includeSingles || claim !== null);
  return [
    { kind: 'title', text: summary.title },
    { kind: 'paragraph', runs: [{ kind: 'label', text: countsOf(summary) }] },
    ...section('disputed', wanted(summary.disputed).map(disputedItem)),
    ...section('agreed', statements(summary.agreed)),
    ...section('details', statements(summary.details)),
    ...section('single', statements(singles)),
    ...section('setAside', statements(summary.setAside)),
    ...section('notCompared', [...statements(summary.notCompared), ...limits]),
    ...section('notes', summary.notes.map(tagItem)),
    ...leftOut(
      settledOnly ? 0 : summary.single.length - singles.length,
      settledOnly ? summary.groups - summary.settled : 0,
    ),
  ];
};

const countsOf = ({ sourceCount, independentCount, settled, groups }: ExportInput['summary']): string =>
  `Reconciled from ${String(sourceCount)} sources, ${String(independentCount)} of them independent. ${String(settled)} of ${String(groups)} groups settled.`;

/** What the options keep out of the document. */
const leftOut = (singles: number, unsettled: number): DocumentBlock[] => {
  const said = [
    ...(singles === 0 ? [] : [`Not listed: ${counted(singles, 'statement')} of one source alone.`]),
    ...(unsettled === 0 ? [] : [`Not listed: ${counted(unsettled, 'group')} not settled yet.`]),
  ];
  return said.map((text) => ({ kind: 'paragraph', runs: [{ kind: 'label', text }] }));
};

const counted = (count: number, thing: string): string =>
  `${String(count)} ${thing}${count === 1 ? '' : 's'}`;

const limitItem = (limit: Limit): ListItem => ({
  id: null,
  link: null,
  runs: [
    { kind: 'strong', text: limit.siglum },
    { kind: 'plain', text: ` ${limitText(limit)}` },
  ],
  items: [],
});

/** What of a Source was not compared, to be read after its siglum. */
export const limitText = (limit: Limit): string => {
  switch (limit.kind) {
    case 'language':
      return `is in a language (${limit.language}) of which too little is known to compare: ${limit.lacks.join(', ')}.`;
    case 'table-rows':
      return `has ${counted(limit.count, 'table row')}, compared without their columns.`;
    case 'asides':
      return `has ${counted(limit.count, 'block')} set aside, which ${limit.count === 1 ? 'was' : 'were'} not compared.`;
    default:
      return assertNever(limit);
  }
};

const proofText = (sha256: string | null): string =>
  sha256 === null ? 'Its text was not checked against the original file.' : `SHA-256: ${sha256}`;

const sourceOf = ({
  siglum,
  language,
  title,
  outlet,
  author,
  publishedAt,
  url,
  fileName,
  sha256,
}: ExportSource): DocumentSource => {
  const facts = [title ?? fileName, outlet, author, publishedAt, url].filter((fact) => fact !== null);
  return {
    siglum,
    language,
    runs: [
      { kind: 'strong', text: siglum },
      { kind: 'plain', text: ` ${facts.join(', ')}. ` },
      { kind: 'label', text: `File: ${fileName}. ${proofText(sha256)}` },
    ],
  };
};

/** The list of Sources as blocks, without the sentences that are cited of them. */
export const sourceBlocks = ({ sources }: SummaryDocument): DocumentBlock[] => [
  { kind: 'heading', section: 'sources', text: SECTION_HEADING.sources, count: sources.length },
  { kind: 'list', items: sources.map(({ runs }) => ({ id: null, link: null, runs, items: [] })) },
];

const apparatusOf = (input: ExportInput): DocumentBlock[] => {
  const rows = apparatus(input).map(({ group, cells }): Run[][] => [
    [{ kind: 'plain', text: group.id }],
    [{ kind: 'plain', text: group.status }],
    ...cells.map((text, at): Run[] => [{ kind: 'quoted', text, siglum: input.sources[at]?.siglum ?? '' }]),
  ]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', section: 'apparatus', text: SECTION_HEADING.apparatus, count: rows.length },
    { kind: 'table', head: ['Group', 'Status', ...input.sources.map(({ siglum }) => siglum)], rows },
  ];
};

const citationsIn = (items: readonly ListItem[]): Citation[] =>
  items.flatMap(({ runs, items: inner }) => [
    ...runs.flatMap((run) => (run.kind === 'citations' ? run.citations : [])),
    ...citationsIn(inner),
  ]);

const citedSentences = (
  body: readonly DocumentBlock[],
  sources: readonly ComparedSource[],
): CitedSentence[] => {
  const found = new Map<string, Citation>();
  for (const block of body) {
    if (block.kind !== 'list') continue;
    for (const citation of citationsIn(block.items)) {
      const text = citationText(citation);
      const known = found.get(text);
      if (known === undefined || citation.end - citation.start > known.end - known.start)
        found.set(text, citation);
    }
  }
  return sources.flatMap(({ siglum, text, passages }) => {
    const whole = new Map(passages.map((passage) => [passage.id, passage]));
    return [...found.entries()]
      .filter(([, citation]) => citation.siglum === siglum)
      .toSorted(([, a], [, b]) => a.start - b.start)
      .map(([name, citation]): CitedSentence => {
        const passage = whole.get(citation.passage) ?? citation;
        const start = Math.min(passage.start, citation.start);
        const end = Math.max(passage.end, citation.end);
        return { text: name, siglum, words: text.slice(start, end) };
      });
  });
};
