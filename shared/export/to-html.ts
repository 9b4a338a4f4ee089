import type { Citation } from '../reconcile/citation.ts';
import { citationText } from '../reconcile/citation.ts';
import type { DisputedItem, StatementItem } from '../reconcile/draft-summary.ts';
import { apparatus } from './apparatus.ts';
import type { ExportInput, ExportSource } from './export-input.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in an element or an attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

const STYLE = `body{max-width:46rem;margin:3rem auto;padding:0 1.5rem;font:1.05rem/1.6 Georgia,serif;color:#22201c;background:#fffdf8}
h2{margin-top:2.2rem;border-top:1px solid #e4dfd4;padding-top:.8rem;font:600 .8rem system-ui,sans-serif;letter-spacing:.05em;text-transform:uppercase}
cite{font:600 .72rem system-ui,sans-serif;color:#2f5d8a;background:#e3ecf4;border-radius:4px;padding:.1em .4em;white-space:nowrap}
table{border-collapse:collapse;font-size:.85rem}td,th{border:1px solid #e4dfd4;padding:.3rem .5rem;text-align:start;vertical-align:top}
.side{border-inline-start:3px solid #b23a12;padding-inline-start:.8rem}small{color:#5d584f}code{overflow-wrap:anywhere}`;

const cites = (citations: readonly Citation[]): string =>
  [...new Set(citations.map(citationText))].map((text) => `<cite>${escapeHtml(text)}</cite>`).join(' ');

const reason = (rationale: string): string =>
  rationale === '' ? '' : `<br><small dir="auto">${escapeHtml(rationale)}</small>`;

const statement = ({ statement: words, citations, against, rationale }: StatementItem): string =>
  `<li dir="auto">${escapeHtml(words)} ${cites(citations)}${against.length === 0 ? '' : ` <small>against:</small> ${cites(against)}`}${reason(rationale)}</li>`;

const disputed = ({ question, sides, rationale }: DisputedItem): string =>
  `<li dir="auto">${escapeHtml(question)}${sides.map(({ words, citations }) => `<p class="side" dir="auto">${escapeHtml(words)} ${cites(citations)}</p>`).join('')}${reason(rationale)}</li>`;

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
    .map(escapeHtml);
  return `<li><b>${escapeHtml(siglum)}</b> ${facts.join(', ')}<br><small>${escapeHtml(fileName)} · SHA-256 <code>${escapeHtml(sha256)}</code></small></li>`;
};

const section = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<section><h2>${escapeHtml(title)}</h2><ul>${items.join('\n')}</ul></section>\n`;

const table = (input: ExportInput): string => {
  const head = input.sources.map(({ siglum }) => `<th scope="col">${escapeHtml(siglum)}</th>`).join('');
  const rows = apparatus(input).map(
    ({ group, cells }) =>
      `<tr><th scope="row">${escapeHtml(group.id)} ${escapeHtml(group.status)}</th>${cells.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<section><h2>Apparatus</h2><table><thead><tr><th></th>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
};

/** The Reconciliation as one HTML file: no script, and a policy under which it can load nothing. */
export const toHtml = (input: ExportInput): string => {
  const { summary, sources } = input;
  const notes = summary.notes.map(
    ({ tag, notes: own }) =>
      `<li dir="auto"><b>${escapeHtml(tag)}</b><ul>${own.map(({ words, memo, citation }) => `<li dir="auto"><q>${escapeHtml(words)}</q> ${cites([citation])}${reason(memo)}</li>`).join('')}</ul></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(summary.title)}</title><style>${STYLE}</style></head>
<body><h1 dir="auto">${escapeHtml(summary.title)}</h1>
<p><small>Reconciled from ${summary.sourceCount} sources, ${summary.independentCount} of them independent · ${summary.settled} of ${summary.groups} groups settled</small></p>
${section('Disputed', summary.disputed.map(disputed))}${section('Agreed', summary.agreed.map(statement))}${section('Reported by one source', summary.single.map(statement))}${section('Set aside', summary.setAside.map(statement))}${section('Notes by tag', notes)}${section('Sources', sources.map(source))}${table(input)}
</body></html>
`;
};
