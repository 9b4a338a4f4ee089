import { describe, expect, it } from 'vitest';
import { parseHtml } from '../parse-html.ts';
import { refuseHeavyMarkup } from './refuse-heavy-markup.ts';

const PROSE = '<p>The ferry company stopped all crossings on Monday after a ramp gave way.</p>'.repeat(4);
const page = (inside: string): string => `<!doctype html><html><body><article>${inside}`;

const TOO_HEAVY: readonly (readonly [string, string])[] = [
  ['elements within elements', '<div>'.repeat(600)],
  ['a hundred thousand of them', '<div>'.repeat(100_000)],
  ['with ends in their attributes', '<div a="</div>">'.repeat(600)],
  ['with ends that end nothing', '<div></p></x></b>'.repeat(600)],
  ['that look closed in themselves', '<div/>'.repeat(600)],
  ['lists', '<ul><li>x'.repeat(300)],
  ['behind a comment', `<!-- > -->${'<b>'.repeat(600)}`],
  ['many elements', '<p>x</p>'.repeat(150_000)],
  ['many attributes', `<p ${Array.from({ length: 210_000 }, (_, at) => `a${at}`).join(' ')}>`],
  [
    'many attributes of one element',
    `<p ${Array.from({ length: 2000 }, (_, at) => `a${at}`).join(' ')}>x</p>`,
  ],
  [
    'formatting that is left open before many paragraphs',
    `<p>${Array.from({ length: 300 }, (_, at) => `<font size="${at}">`).join('')}${'<p>x'.repeat(3000)}`,
  ],
  ['many character references', '&lt;'.repeat(210_000)],
];

const LIGHT: readonly (readonly [string, string])[] = [
  ['elements within elements, as a page has them', `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}`],
  ['paragraphs whose end is left out', '<p>x'.repeat(5000)],
  ['rows whose end is left out', `<table>${'<tr><td>x'.repeat(5000)}</table>`],
  ['items whose end is left out', `<ul>${'<li>x'.repeat(5000)}</ul>`],
  ['breaks and pictures', '<br><img src=x>'.repeat(5000)],
  ['a drawing', `<svg>${'<path d="M0 0"/>'.repeat(5000)}</svg>`],
  ['a script that writes markup', `<script>${'"<div>"+'.repeat(5000)}</script>`],
  ['a comment that holds markup', `<!-- ${'<div>'.repeat(5000)} -->`],
];

describe('refuseHeavyMarkup', () => {
  it.each(TOO_HEAVY)('refuses %s, at once', (_what, inside) => {
    const start = performance.now();
    expect(parseHtml(page(PROSE + inside))).toMatchObject({ ok: false, failure: { code: 'too-complex' } });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each(LIGHT)('passes %s', (_what, inside) => {
    expect(refuseHeavyMarkup(page(inside + PROSE))).toEqual({ ok: true, value: null });
    expect(parseHtml(page(inside + PROSE)).ok).toBe(true);
  });
});
