import { expect, it } from 'vitest';
import { parsePage } from './page-document.ts';

const shown = (html: string): string => {
  const page = parsePage(html);
  if (!page.ok) throw new Error(page.failure.message);
  return (page.value.body.textContent ?? '').replace(/\s+/g, ' ').trim();
};

const host = (tree: string, light: string, mode = 'shadowrootmode="open"'): string =>
  `<x-y>${light}<template ${mode}>${tree}</template></x-y>`;

it.each([
  ['the shadow tree in place of what is in its host', host('<p>tree</p>', '<p>light</p>'), 'tree'],
  ['the host’s children in the slot', host('a <slot></slot> c', 'b'), 'a b c'],
  ['children by the slot’s name', host('<slot name="x"></slot> <slot></slot>', 'b<i slot="x">a</i>'), 'a b'],
  ['the slot’s own content where nothing is for it', host('<slot name="x">own</slot>', ''), 'own'],
  ['children once, where two slots have one name', host('<slot></slot>|<slot></slot>', 'a'), 'a|'],
  ['components within components', host(host('in <slot></slot>', '<slot></slot>'), 'light'), 'in light'],
  ['children that are components', host('out <slot></slot>', host('in', '')), 'out in'],
  ['the older attribute', host('tree', 'light', 'shadowroot="open"'), 'tree'],
  ['no template of another kind', host('tree', 'light', 'id="t"'), 'light'],
])('shows %s', (_what, html, text) => {
  expect(shown(html)).toBe(text);
});

it('does not multiply what a page nests', () => {
  const twice = (depth: number): string =>
    depth === 0 ? 'x' : host('<slot></slot><slot></slot>', twice(depth - 1));
  expect(shown(twice(60))).toBe('x');
});
