import type { BlockKind } from '../../shared/text/source-text.ts';
import type { DraftBlock } from './assemble-source.ts';
import { ELEMENT_NODE, TEXT_NODE, type PageNode } from './page-document.ts';

const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT VIDEO AUDIO CANVAS HEAD BUTTON ' +
    'INPUT SELECT TEXTAREA FORM NAV DIALOG TITLE'
  ).split(' '),
);

const BLOCK = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL DETAILS ' +
    'SUMMARY HTML'
  ).split(' '),
);

interface Place {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly aside: boolean;
  readonly listDepth: number;
}

const inside = (place: Place, name: string): Place => {
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
      return { ...place, kind: 'table-row' };
    case 'FIGCAPTION':
    case 'FOOTER':
    case 'ASIDE':
      return { ...place, aside: true };
    default:
      return place;
  }
};

/** The blocks of a piece of a page in reading order: white space as a reader sees it, no markup, pictures left out. */
export const htmlBlocks = (root: PageNode): DraftBlock[] => {
  const blocks: DraftBlock[] = [];
  let pending = '';
  const flush = ({ kind, level, aside }: Place): void => {
    const text = pending
      .replace(/[^\S\n\t\u00A0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    pending = '';
    if (text === '') return;
    const isLevelled = level !== undefined && (kind === 'heading' || kind === 'list-item');
    blocks.push(isLevelled ? { kind, text, level, aside } : { kind, text, aside });
  };
  const visit = (node: PageNode, place: Place): void => {
    if (node.nodeType === TEXT_NODE)
      pending += (node.textContent ?? '').replace(/\s+/g, (space) => (/^\u00A0+$/.test(space) ? space : ' '));
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name)) return;
    if (name === 'BR') {
      pending += '\n';
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
    const within = isBlock ? inside(place, name) : place;
    if (isBlock) flush(place);
    for (const child of node.childNodes) visit(child, within);
    if (isBlock) flush(within);
    else if (BLOCK.has(name)) pending += ' ';
  };
  const start: Place = { kind: 'paragraph', aside: false, listDepth: 0 };
  visit(root, start);
  flush(start);
  return blocks;
};
