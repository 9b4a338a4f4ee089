import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

const attribute = (element: Tree.Element, name: string): string | null =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? null;

/** `shadowrootmode` is the standard's name, `shadowroot` its older one, `shadowmode` what Chrome's web archives have. */
const SHADOW_ROOT = ['shadowrootmode', 'shadowroot', 'shadowmode'];

/** The shadow tree that is written into an element as a template. */
const shadowTemplate = (host: Tree.Element): Tree.Template | undefined =>
  host.childNodes.find(
    (child): child is Tree.Template =>
      'content' in child && SHADOW_ROOT.some((name) => attribute(child, name) !== null),
  );

/** Puts the host's own children where the slots of its shadow tree are; a slot without any keeps its own content. */
const fillSlots = (tree: Tree.ParentNode, assigned: Map<string, Tree.ChildNode[]>): void => {
  tree.childNodes = tree.childNodes.flatMap((child): Tree.ChildNode[] => {
    if (!isElement(child)) return [child];
    fillSlots(child, assigned);
    if (child.tagName !== 'slot') return [child];
    const name = attribute(child, 'name') ?? '';
    const filling = assigned.get(name) ?? child.childNodes;
    // The first slot of a name takes them all.
    assigned.delete(name);
    return filling;
  });
};

const bySlot = (nodes: readonly Tree.ChildNode[]): Map<string, Tree.ChildNode[]> => {
  const assigned = new Map<string, Tree.ChildNode[]>();
  for (const node of nodes) {
    const name = isElement(node) ? (attribute(node, 'slot') ?? '') : '';
    const alike = assigned.get(name);
    if (alike) alike.push(node);
    else assigned.set(name, [node]);
  }
  return assigned;
};

/**
 * Replaces the children of every element that has a declarative shadow tree by what a browser shows of both (the flat tree of CSS
 * Scoping): SingleFile and Chrome's MHTML save components so. Changes the tree in place.
 */
export const flattenShadowTrees = <Node extends Tree.ParentNode>(node: Node): Node => {
  if (isElement(node)) {
    const template = shadowTemplate(node);
    if (template) {
      fillSlots(template.content, bySlot(node.childNodes.filter((child) => child !== template)));
      node.childNodes = template.content.childNodes;
    }
  }
  for (const child of node.childNodes) if ('childNodes' in child) flattenShadowTrees(child);
  return node;
};
