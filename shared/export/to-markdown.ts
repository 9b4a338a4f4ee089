import { citationsText } from '../reconcile/citation.ts';
import type { DisputedItem, StatementItem } from '../reconcile/draft-summary.ts';
import { apparatus } from './apparatus.ts';
import type { ExportInput, ExportSource } from './export-input.ts';

/** Text as Markdown shows it, whatever it holds: no markup, link or block can come out of a Source. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~!&$^=]/gu, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s|$)/u, '\\$1')
    .replace(/(https?|ftp|www)(?=[:.])/giu, '$1\u2060');

const statement = ({ statement: words, citations, against, rationale }: StatementItem): string => {
  const contrary = against.length === 0 ? '' : ` · against: ${citationsText(against)}`;
  const reason = rationale === '' ? '' : `\n  ${escapeMarkdown(rationale)}`;
  return `- ${escapeMarkdown(words)} ${citationsText(citations)}${contrary}${reason}`;
};

const disputed = ({ question, sides, rationale }: DisputedItem): string => {
  const lines = sides.map(
    ({ words, citations }) => `  - ${escapeMarkdown(words)} ${citationsText(citations)}`,
  );
  return [
    `- **${escapeMarkdown(question)}**`,
    ...lines,
    ...(rationale === '' ? [] : [`  - ${escapeMarkdown(rationale)}`]),
  ].join('\n');
};

const source = ({
  siglum,
  title,
  outlet,
  author,
  publishedAt,
  url,
  fileName,
  sha256,
}: ExportSource): string => {
  const facts = [title ?? fileName, outlet, author, publishedAt, url]
    .filter((fact) => fact !== null)
    .map(escapeMarkdown);
  return `- **${siglum}** ${facts.join(', ')}. File: ${escapeMarkdown(fileName)}. SHA-256: ${sha256}`;
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

const table = (input: ExportInput): string[] => {
  const head = ['', 'Status', ...input.sources.map(({ siglum }) => siglum)];
  const rows = apparatus(input).map(({ group, cells }) => [
    group.id,
    group.status,
    ...cells.map(escapeMarkdown),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
};

/** The Reconciliation as a Markdown document. */
export const toMarkdown = (input: ExportInput): string => {
  const { summary, sources } = input;
  const notes = summary.notes.flatMap(({ tag, notes: own }) => [
    `- **${escapeMarkdown(tag)}**`,
    ...own.map(
      ({ words, memo, citation }) =>
        `  - “${escapeMarkdown(words)}” ${citationsText([citation])}${memo === '' ? '' : `: ${escapeMarkdown(memo)}`}`,
    ),
  ]);
  return `${[
    `# ${escapeMarkdown(summary.title)}`,
    '',
    `Reconciled from ${summary.sourceCount} sources, ${summary.independentCount} of them independent. ${summary.settled} of ${summary.groups} groups settled.`,
    ...section('Disputed', summary.disputed.map(disputed)),
    ...section('Agreed', summary.agreed.map(statement)),
    ...section('Reported by one source', summary.single.map(statement)),
    ...section('Set aside', summary.setAside.map(statement)),
    ...section('Notes by tag', notes),
    ...section('Sources', sources.map(source)),
    ...section('Apparatus', input.comparison.groups.length === 0 ? [] : table(input)),
  ].join('\n')}\n`;
};
