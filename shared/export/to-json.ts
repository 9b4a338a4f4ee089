import { recordsOfKind } from '../project/records.ts';
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

/** The comparison in the form of `comparisonSchema`; with the reader's Claims and Taggings where a Project is given. */
export const toJson = (input: ExportInput, explain: Explain): string => {
  const { comparison, sources, records } = input;
  const passages = new Map(comparison.sources.map((source) => [source.siglum, source.passages]));
  const json: ComparisonJson = {
    schema: 'crossread-comparison/1',
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
    groups: comparison.groups.map(({ id, passages: members, status, differences }) => ({
      id,
      passages: [...members],
      status: status === 'single' ? 'agree' : status,
      differences: differences.map(({ type, severity, values }) => ({
        type,
        severity,
        values: values.map(({ passage, text, normalized }) => ({ passage, text, normalized })),
      })),
    })),
    ...(Object.keys(records).length === 0 ? {} : readersPart(input)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
};
