import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../import-file.ts';
import { refuseUnsafeXml } from './refuse-unsafe-xml.ts';

const PROSE = '<p>The ferry company stopped all crossings on Monday after a ramp gave way.</p>'.repeat(4);
const page = (start: string): string => `${start}<html><body><h1>Ferry</h1>${PROSE}</body></html>`;

const LAUGHS = [
  '<!ENTITY a0 "ha">',
  ...Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`),
].join('\n');

const HOSTILE: readonly (readonly [string, string])[] = [
  ['billion laughs', `<?xml version="1.0"?>\n<!DOCTYPE html [${LAUGHS}]>\n<html>&a9;</html>`],
  ['quadratic blowup', `<!DOCTYPE r [<!ENTITY x "${'x'.repeat(50_000)}">]><r>${'&x;'.repeat(50_000)}</r>`],
  ['an external entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'],
  ['a parameter entity', '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd">%x;]><r/>'],
  ['an external subset', '<!DOCTYPE html SYSTEM "http://127.0.0.1/x.dtd"><html></html>'],
  ['a public name of its own', '<!DOCTYPE r PUBLIC "-//R//R//EN" "http://127.0.0.1/r.dtd"><r/>'],
  [
    'a subset behind a public name',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "" [<!ENTITY x "y">]>',
  ],
  ['an empty subset', '<!DOCTYPE html []><html></html>'],
  ['a definition in a file', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "file:///etc/passwd">'],
  ['another root', '<!DOCTYPE svg><svg/>'],
  ['comments before', '<?xml version="1.0"?><!-- a --> <!-- <html> -->\n<!DOCTYPE r><r/>'],
  ['an entity behind an honest DOCTYPE', '<?xml version="1.0"?><!DOCTYPE html><!ENTITY x "y"><html/>'],
  ['a root that only begins so', '<!DOCTYPE html-x><r/>'],
  ['an endless DOCTYPE', `<!DOCTYPE html ${' '.repeat(2000)}`],
  ['lower case', '<?xml version="1.0"?><!doctype r><r/>'],
];

const HONEST: readonly (readonly [string, string])[] = [
  ['HTML', '<!doctype html>'],
  ['HTML 4', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">'],
  [
    'XHTML',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"\n  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n',
  ],
  [
    'XHTML whose address has no scheme',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "//www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
  ],
  [
    'XHTML whose definition is beside it',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "DTD/xhtml1-transitional.dtd">',
  ],
  [
    'HTML whose DOCTYPE is closed as in XML',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"/>',
  ],
  ['a public name without quotation marks', '<!DOCTYPE html PUBLIC -//W3C//DTD HTML 4.01//EN>'],
  ['legacy HTML', '<!DOCTYPE html SYSTEM "about:legacy-compat">'],
  ['a public name alone', "<!DOCTYPE html PUBLIC '-//IETF//DTD HTML 2.0//EN'>"],
  ['words that mean nothing', '<!DOCTYPE html lang="en">'],
  ['a saved page', '<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html>'],
  ['no DOCTYPE', ''],
];

const codeOf = async (content: string | Uint8Array): Promise<string> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importBytes(bytes, { fileName: 'a.xml', encoding: null });
  return result.ok ? result.value.format : result.failure.code;
};

describe('refuseUnsafeXml', () => {
  it.each(HOSTILE)('refuses %s, at once', async (_what, xml) => {
    expect(refuseUnsafeXml(xml)).toMatchObject({ ok: false, failure: { code: 'unsafe-xml' } });
    expect(await codeOf(xml)).toBe('unsafe-xml');
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le'])('refuses it in %s', async (encoding) => {
    const xml = `<?xml version="1.0" encoding="${encoding}"?><!DOCTYPE r [${LAUGHS}]><r>&a9;</r>`;
    expect(await codeOf(iconv.encode(xml, encoding, { addBOM: true }))).toBe('unsafe-xml');
  });

  it.each(HONEST)('passes %s, and the page is read', async (_what, start) => {
    expect(refuseUnsafeXml(page(start)).ok).toBe(true);
    expect(await codeOf(page(start))).toBe('html');
  });

  it('passes articles that write about entities', () => {
    const article =
      'How it works\n\nA file begins with <!DOCTYPE r [<!ENTITY x "y">]> and repeats &x; often.\n';
    expect(refuseUnsafeXml(article).ok).toBe(true);
    expect(refuseUnsafeXml(page(`<!doctype html><!-- ${article} -->`)).ok).toBe(true);
  });

  it('takes time that grows with the text alone', () => {
    const starts = ['', '<!doctype', '<!doctype html', '<!doctype html public "', '<?xml '];
    for (const start of starts)
      for (const part of ['<!-- ', '<!-- --> ', '<? > ', ' ', 'HTML', '<!entit', '<!doctype html ', '" "']) {
        const text = start + part.repeat(2_000_000 / part.length);
        const began = performance.now();
        refuseUnsafeXml(text);
        expect(performance.now() - began, start + part).toBeLessThan(1000);
      }
  });
});
