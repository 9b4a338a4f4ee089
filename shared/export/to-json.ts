import type { GroupMember } from '../align/alignment.ts';
import { recordsOfKind } from '../project/records.ts';
import { citerOf } from '../reconcile/citer.ts';
import { groupStatement, supportedMembers } from '../reconcile/group-statement.ts';
import type { StatementItem } from '../reconcile/summary.ts';
import type { ComparisonJson } from './comparison-schema.ts';
import { type Explain, explainedLinks, type ExportInput } from './export-input.ts';

const readersPart = ({ records, sources }: ExportInput): Pick<ComparisonJson, 'claims' | 'taggings'> => {
  const siglum = new Map(sources.map((source) => [source.id, source.siglum]));
  const tags = new Map(recordsOfKind(records, 'tag').map(({ id, name }) => [id, name]));
  return {
    claims: recordsOfKind(records, 'claim')
      .toSorted((a, b) => a.order - b.order)
      .map(({ status, wording, rationale, evidence }) => ({
        status,
        wording,
        rationale,
        evidence: evidence.map(({ source, quotation: { start, end, exact }, stance }) => ({
          source: siglum.get(source) ?? '',
          start,
          end,
          exact,
          stance,
        })),
      })),
    taggings: recordsOfKind(records, 'tagging')
      .toSorted((a, b) => a.createdAt - b.createdAt)
      .map(({ tag, source, quotation: { start, end, exact }, memo }) => ({
        tag: tags.get(tag) ?? '',
        source: siglum.get(source) ?? '',
        start,
        end,
        exact,
        memo,
      })),
  };
};

type GroupJson = ComparisonJson['groups'][number];

const groupsPart = ({ comparison }: ExportInput): GroupJson[] => {
  const starts = new Map(
    comparison.sources.flatMap(({ passages }) => passages.map(({ id, start }) => [id, start] as const)),
  );
  const inSource = ({ passage, start, end }: GroupMember) => {
    const from = starts.get(passage);
    if (from === undefined) throw new RangeError(`No passage to export: ${passage}`);
    return { passage, start: from + start, end: from + end };
  };
  return comparison.groups.map((group) => ({
    id: group.id,
    passages: [...group.passages],
    // Groups of one Source are never made; should there be one, nothing was found to agree.
    status: group.status === 'single' ? 'differ' : group.status,
    members: supportedMembers(group).map(({ member, support }) => ({
      ...inSource(member),
      support: support.level,
      missing: support.missing.map(({ text }) => text),
    })),
    wording: inSource(group.wording),
    perhaps: [...group.perhaps],
    differences: group.differences.map(({ type, severity, values }) => ({
      type,
      severity,
      values: values.map(({ passage, text, normalized }) => ({ passage, text, normalized })),
    })),
  }));
};

type SummaryJson = ComparisonJson['summary'][number];

/** What is worded by the reader is no range of a Source; it is among the Claims. */
const summaryItem = (section: SummaryJson['section'], item: StatementItem): SummaryJson[] => {
  const { group, statement, quoted, citations, mentions, independent } = item;
  if (quoted === null) return [];
  return [
    {
      section,
      group,
      text: statement,
      source: quoted.siglum,
      start: quoted.start,
      end: quoted.end,
      citations: citations.map(({ passage }) => ({ passage })),
      mentions: mentions.map(({ citation }) => citation.passage),
      independent,
    },
  ];
};

const summaryPart = ({ summary, comparison }: ExportInput): SummaryJson[] => {
  const cite = citerOf(comparison.sources);
  const groups = new Map(comparison.groups.map((group) => [group.id, group]));
  const disputed = summary.disputed.flatMap((item) => {
    const group = groups.get(item.group ?? '');
    return group === undefined ? [] : summaryItem('disputed', groupStatement(group, cite));
  });
  return [
    ...disputed,
    ...(['agreed', 'details', 'single'] as const).flatMap((section) =>
      summary[section].flatMap((item) => summaryItem(section, item)),
    ),
  ];
};

/** The comparison in the form of `comparisonSchema`; with the reader's Claims and Taggings where a Project is given. */
export const toJson = (input: ExportInput, explain: Explain): string => {
  const { comparison, sources, records } = input;
  const passages = new Map(comparison.sources.map((source) => [source.siglum, source.passages]));
  const json: ComparisonJson = {
    schema: 'crossread-comparison/2',
    sources: sources.map(
      ({ siglum, fileName, sha256, title, outlet, author, publishedAt, url, language, text }) => ({
        id: siglum,
        file: fileName,
        sha256,
        title,
        outlet,
        author,
        publishedAt,
        url,
        language,
        text,
        passages: (passages.get(siglum) ?? []).map(({ id, start, end, kind }) => ({ id, start, end, kind })),
      }),
    ),
    links: explainedLinks(comparison).map(({ a, b, score }) => {
      const { terms, figures, names } = explain(a, b);
      return { a, b, score, evidence: { terms: [...terms], figures: [...figures], names: [...names] } };
    }),
    groups: groupsPart(input),
    summary: summaryPart(input),
    ...(Object.keys(records).length === 0 ? {} : readersPart(input)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
};
