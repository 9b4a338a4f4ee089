import type { BlockKind } from '../../shared/text/source-text.ts';
import type { DraftBlock } from './assemble-source.ts';
import { endsLikeSentence } from './ends-like-sentence.ts';
import { ELEMENT_NODE, TEXT_NODE, type PageElement, type PageNode } from './page-document.ts';

/** What holds no text of the article: code, drawings, players, controls, and the notation behind a formula. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT VIDEO AUDIO CANVAS HEAD TITLE BUTTON INPUT SELECT TEXTAREA ' +
    'ANNOTATION ANNOTATION-XML'
  ).split(' '),
);

/** What browsers show as a block of its own (WHATWG HTML, 15.3.3). */
const BLOCK = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE ' +
    'TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** A heading names what follows; what is longer, or a sentence of this length, is a paragraph in large type. */
const MAX_HEADING_LENGTH = 200;
const MAX_HEADING_SENTENCE = 100;

/** A cell of data is a few words; a cell with more blocks than this or more text is a column of the page. */
const MAX_BLOCKS_OF_CELL = 1;
const MAX_TEXT_OF_CELL = 500;

interface Place {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly aside: boolean;
  readonly listDepth: number;
  /** Whether white space is shown as it is written. */
  readonly isPreformatted: boolean;
}

const isLayoutCell = (cell: PageElement): boolean =>
  (cell.textContent ?? '').length > MAX_TEXT_OF_CELL ||
  [...cell.querySelectorAll('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, pre')].length >
    MAX_BLOCKS_OF_CELL;

/** Whether a row holds columns of the page rather than data. */
const isLayoutRow = (row: PageElement): boolean =>
  [...row.childNodes].some((cell) => cell.nodeType === ELEMENT_NODE && isLayoutCell(cell as PageElement));

const inside = (place: Place, element: PageElement, name: string): Place => {
  const heading = /^H([1-6])$/.exec(name);
  if (heading) return { ...place, kind: 'heading', level: Number(heading[1]) };
  switch (name) {
    case 'LI':
    case 'DT':
    case 'DD':
      return { ...place, kind: 'list-item', level: Math.min(6, Math.max(1, place.listDepth)) };
    case 'UL':
    case 'OL':
    case 'DL':
      return { ...place, listDepth: place.listDepth + 1 };
    case 'BLOCKQUOTE':
      return { ...place, kind: 'quotation' };
    case 'TR':
      return isLayoutRow(element) ? place : { ...place, kind: 'table-row' };
    case 'PRE':
      return { ...place, isPreformatted: true };
    case 'FOOTER':
    case 'ASIDE':
      return { ...place, aside: true };
    default:
      return place;
  }
};

const isProse = (text: string): boolean =>
  text.length > MAX_HEADING_LENGTH || (text.length > MAX_HEADING_SENTENCE && endsLikeSentence(text));

const blockOf = (text: string, { kind, level, aside }: Place): DraftBlock => {
  if (kind === 'heading' && isProse(text)) return { kind: 'paragraph', text, aside };
  const isLevelled = level !== undefined && (kind === 'heading' || kind === 'list-item');
  return isLevelled ? { kind, text, level, aside } : { kind, text, aside };
};

/** The paragraphs in what was gathered: an empty line, as `<br><br>` makes it, parts them. */
const paragraphsOf = (gathered: string, isPreformatted: boolean): string[] =>
  (isPreformatted
    ? [gathered.replace(/^\s*\n/, '').trimEnd()]
    : gathered
        .replace(/[^\S\n\t\u00A0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .split(/\n{2,}/)
        .map((text) => text.trim())
  ).filter((text) => text.trim() !== '');

const shownText = (text: string, isPreformatted: boolean): string =>
  isPreformatted ? text : text.replace(/\s+/g, (space) => (/^\u00A0+$/.test(space) ? space : ' '));

/** The blocks of a piece of a page in reading order: white space as a reader sees it, no markup, pictures left out. */
export const htmlBlocks = (root: PageNode): DraftBlock[] => {
  const blocks: DraftBlock[] = [];
  let pending = '';
  const flush = (place: Place): void => {
    for (const text of paragraphsOf(pending, place.isPreformatted)) blocks.push(blockOf(text, place));
    pending = '';
  };
  const visit = (node: PageNode, place: Place): void => {
    if (node.nodeType === TEXT_NODE) pending += shownText(node.textContent ?? '', place.isPreformatted);
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name)) return;
    if (name === 'BR') {
      pending += place.kind === 'table-row' ? ' ' : '\n';
      return;
    }
    const isCell = name === 'TD' || name === 'TH';
    if (isCell && place.kind === 'table-row') {
      if (pending.trim() !== '') pending += '\t';
      for (const child of node.childNodes) visit(child, place);
      return;
    }
    // Inside a row everything stays one line.
    const isBlock = BLOCK.has(name) && place.kind !== 'table-row';
    const within = isBlock ? inside(place, node as PageElement, name) : place;
    if (isBlock) flush(place);
    for (const child of node.childNodes) visit(child, within);
    if (isBlock) flush(within);
    else if (BLOCK.has(name)) pending += ' ';
  };
  const start: Place = { kind: 'paragraph', aside: false, listDepth: 0, isPreformatted: false };
  visit(root, start);
  flush(start);
  return blocks;
};
