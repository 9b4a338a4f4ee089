import { assertNever } from '../../text/assert-never.ts';
import { citationText } from '../../reconcile/citation.ts';
import { SECTION_HEADING } from './headings.ts';
import type { DocumentBlock, ListItem, Run, SummaryDocument } from './document.ts';

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

/** How citations are shown: as links to the cited sentences of the same page, or as mere words. */
type CitationHtml = (text: string) => string;

const namedCitation: CitationHtml = (text) => `<cite>${escapeHtml(text)}</cite>`;

/** `A¶3b` → `A-3b`, the anchor of the cited sentence. */
const anchorOf = (text: string): string => escapeHtml(text.replace('¶', '-'));

/** Links each citation to its sentence; the first one of each sentence is where the way back leads. */
const linkedCitations = (): CitationHtml => {
  const seen = new Set<string>();
  return (text) => {
    const anchor = anchorOf(text);
    const id = seen.has(anchor) ? '' : ` id="from-${anchor}"`;
    seen.add(anchor);
    return `<cite><a${id} href="#${anchor}">${escapeHtml(text)}</a></cite>`;
  };
};

const runHtml = (run: Run, cite: CitationHtml, languages: ReadonlyMap<string, string>): string => {
  switch (run.kind) {
    case 'plain':
      return escapeHtml(run.text);
    case 'quoted': {
      const language = languages.get(run.siglum) ?? 'und';
      const lang = language === 'und' ? '' : ` lang="${escapeHtml(language)}"`;
      return `<span class="quoted"${lang}>${escapeHtml(run.text)}</span>`;
    }
    case 'strong':
      return `<strong>${escapeHtml(run.text)}</strong>`;
    case 'label':
      return `<small>${escapeHtml(run.text)}</small>`;
    case 'citations':
      return run.citations.map((citation) => cite(citationText(citation))).join(' ');
    default:
      return assertNever(run);
  }
};

/** Renders blocks one after another, so that the first citation of a sentence is the first on the page. */
const renderer = (languages: ReadonlyMap<string, string>, cite: CitationHtml) => {
  const line = (runs: readonly Run[]): string => runs.map((run) => runHtml(run, cite, languages)).join('');
  const list = (items: readonly ListItem[]): string =>
    items.length === 0
      ? ''
      : `<ul>${items
          .map(({ id, runs, items: inner }) => {
            const anchor = id === null ? '' : ` id="${escapeHtml(id)}"`;
            return `<li dir="auto"${anchor}>${line(runs)}${list(inner)}</li>`;
          })
          .join('\n')}</ul>`;
  const block = (given: DocumentBlock): string => {
    switch (given.kind) {
      case 'title':
        return `<h1 dir="auto">${escapeHtml(given.text)}</h1>`;
      case 'heading':
        return `<h2>${escapeHtml(given.text)}</h2>`;
      case 'paragraph':
        return `<p>${line(given.runs)}</p>`;
      case 'list':
        return list(given.items);
      case 'table': {
        const head = given.head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
        const rows = given.rows.map(([first = [], ...cells]) => {
          const rest = cells.map((cell) => `<td dir="auto">${line(cell)}</td>`).join('');
          return `<tr><th scope="row">${line(first)}</th>${rest}</tr>`;
        });
        return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
      }
      default:
        return assertNever(given);
    }
  };
  return { line, blocks: (blocks: readonly DocumentBlock[]): string => blocks.map(block).join('\n') };
};

const languagesOf = ({ sources }: SummaryDocument): ReadonlyMap<string, string> =>
  new Map(sources.map(({ siglum, language }) => [siglum, language]));

/** The document as the content of a page: citations lead to the cited sentences under the Sources, and back. */
export const documentHtml = (document: SummaryDocument): string => {
  const languages = languagesOf(document);
  const { line, blocks } = renderer(languages, linkedCitations());
  const body = blocks(document.body);
  const sources = document.sources.map(({ siglum, language, runs }) => {
    const lang = language === 'und' ? '' : ` lang="${escapeHtml(language)}"`;
    const sentences = document.cited
      .filter((sentence) => sentence.siglum === siglum)
      .map(({ text, words }) => {
        const anchor = anchorOf(text);
        const back = `<a href="#from-${anchor}" aria-label="Back to where ${escapeHtml(text)} is cited">↩</a>`;
        return `<li id="${anchor}" dir="auto"><cite>${escapeHtml(text)}</cite> <q${lang}>${escapeHtml(words)}</q> ${back}</li>`;
      });
    const quoted = sentences.length === 0 ? '' : `<ul>${sentences.join('\n')}</ul>`;
    return `<li dir="auto">${line(runs)}${quoted}</li>`;
  });
  return [
    body,
    `<h2>${escapeHtml(SECTION_HEADING.sources)}</h2>`,
    `<ul>${sources.join('\n')}</ul>`,
    blocks(document.apparatus),
  ].join('\n');
};

/** Blocks of the document as a fragment to be pasted elsewhere, with citations that are mere words. */
export const fragmentHtml = (document: SummaryDocument, blocks: readonly DocumentBlock[]): string =>
  renderer(languagesOf(document), namedCitation).blocks(blocks);
