import { DOMParser } from 'linkedom';
import { type DefaultTreeAdapterTypes as Tree, html } from 'parse5';
import { ok, type Result } from '../../shared/contract/result.ts';
import { flattenShadowTrees } from './flatten-shadow-trees.ts';
import { parseBounded } from './guards/refuse-heavy-markup.ts';

/** What we use of a parsed page; linkedom has it, and the compiler knows no browser here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly remove: () => void;
}

export interface PageElement extends PageNode {
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly append: (...nodes: readonly PageNode[]) => void;
  readonly replaceWith: (...nodes: readonly PageNode[]) => void;
  readonly closest: (selector: string) => PageElement | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly title: string;
  readonly append: (...nodes: readonly PageNode[]) => void;
  readonly createElement: (name: string) => PageElement;
  readonly createElementNS: (namespace: string, name: string) => PageElement;
  readonly createTextNode: (text: string) => PageNode;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

type Parent = Pick<PageElement, 'append'>;

interface CopyOptions {
  /** Whether the content of templates is copied, which a browser shows only once a script has put it somewhere. */
  readonly withTemplates: boolean;
}

/** What linkedom makes of one node of parse5's; null for what is no text and has none. */
const copyNode = (node: Tree.ChildNode, document: PageDocument): PageNode | null => {
  if ('value' in node) return document.createTextNode(node.value);
  if (!('tagName' in node)) return null;
  const isDrawing = node.namespaceURI === html.NS.SVG;
  const element = isDrawing
    ? document.createElementNS(node.namespaceURI, node.tagName)
    : document.createElement(node.tagName);
  for (const { name, value } of node.attrs) element.setAttribute(name, value);
  return element;
};

/** Copies children, and theirs, in reading order. Comments and the DOCTYPE are left out. */
const copyChildren = (
  from: Tree.ParentNode,
  into: Parent,
  document: PageDocument,
  options: CopyOptions,
): void => {
  for (const child of from.childNodes) {
    if ('content' in child) {
      if (options.withTemplates) copyChildren(child.content, into, document, options);
      continue;
    }
    const copy = copyNode(child, document);
    if (copy === null) continue;
    into.append(copy);
    if ('childNodes' in child) copyChildren(child, copy as PageElement, document, options);
  }
};

/**
 * linkedom looks for the title in the head alone, browsers everywhere but in drawings: a `noscript` with a counter's picture in it
 * ends the head, and the title comes after.
 */
const moveTitleToHead = (document: PageDocument): void => {
  const title = document.title === '' ? document.querySelector('body title:not(svg title)') : null;
  if (title !== null) document.head.append(title);
};

/**
 * XHTML closes an empty `<script/>` in itself, for which HTML would take all that follows for a script. Such an element is given its
 * end; of others nothing is lost.
 */
const endEmptyElements = (markup: string): string =>
  /^\s*<\?xml\b/i.test(markup)
    ? markup.replace(/<(script|style|title|iframe|textarea|noscript)\b([^<>]{0,2000})\/>/gi, '<$1$2></$1>')
    : markup;

/**
 * Parses a page or a piece of one as a browser does (WHATWG HTML, 13.2): head and body are there whether or not they are written.
 * Shadow trees that are written in the page are in it where a reader sees them. Nothing in it is run or fetched. Fails with
 * `too-complex`.
 */
export const parsePage = (
  markup: string,
  options: CopyOptions = { withTemplates: false },
): Result<PageDocument> => {
  const tree = parseBounded(endEmptyElements(markup));
  if (!tree.ok) return tree;
  const document = new DOMParser().parseFromString('', 'text/html') as unknown as PageDocument;
  copyChildren(flattenShadowTrees(tree.value), document, document, options);
  moveTitleToHead(document);
  return ok(document);
};
