/** Sentences that any article could have, so that a page around them counts as one. */
export const PROSE =
  'The ferry company stopped all crossings on Monday after a ramp gave way at the north pier. Nobody was hurt, the company said. ' +
  'Crossings resume on Thursday at the earliest, and the harbour office asks travellers to take the bridge until then.';

const article = (inside: string, head = ''): string =>
  `<!doctype html><html><head><title>Ferry halted</title>${head}</head><body><article><h1>Ferry halted</h1>` +
  `<p>${PROSE}</p>${inside}<p>${PROSE}</p></article></body></html>`;

/** Pages that try to run script, to load from `address` or to read a file beside them, each in one place of HTML. */
export const scriptedPages = (address: string): Readonly<Record<string, string>> => {
  const run = `window.owned=1;fetch('${address}/ran')`;
  const attribute = run.replaceAll("'", '&#39;');
  return {
    'script.html': article(
      `<script>${run}</script><script src="${address}/script.js"></script>`,
      `<script>${run}</script><script type="module">import '${address}/module.js'</script>`,
    ),
    'handlers.html': article(
      `<p onclick="${attribute}" onmouseover="${attribute}" onfocus="${attribute}" tabindex="0" autofocus>${PROSE}</p>` +
        `<img src="x" onerror="${attribute}"><body onload="${attribute}"><details open ontoggle="${attribute}">${PROSE}</details>` +
        `<video src="${address}/v" onerror="${attribute}" autoplay></video><input autofocus onfocus="${attribute}">`,
    ),
    'svg-inside.html': article(
      `<svg xmlns="http://www.w3.org/2000/svg" onload="${attribute}"><script>${run}</script><image href="${address}/svg"/>` +
        `<foreignObject><iframe src="${address}/f"></iframe></foreignObject><animate onbegin="${attribute}" attributeName="x"/></svg>`,
    ),
    'math.html': article(
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${attribute}&gt;"></math>` +
        `<math href="javascript:${attribute}"><mi>x</mi></math>`,
    ),
    'template.html': article(
      `<template><img src=x onerror="${attribute}"><script>${run}</script></template><slot onclick="${attribute}"></slot>`,
    ),
    'noscript.html': article(
      `<noscript><p title="</noscript><img src=x onerror=${attribute}>"></noscript><xmp><p title="</xmp><img src=x onerror=${attribute}>"></xmp>`,
    ),
    'style.html': article(
      `<style>@import "${address}/a.css";body{background:url(${address}/bg)}*{display:none}</style>` +
        `<p style="background:url('${address}/inline');position:fixed;inset:0">${PROSE}</p>`,
      `<link rel="stylesheet" href="${address}/s.css"><link rel="import" href="${address}/i.html"><link rel="preload" as="image" href="${address}/p">`,
    ),
    'frames.html': article(
      `<iframe srcdoc="&lt;script&gt;top.${attribute}&lt;/script&gt;"></iframe><iframe src="canary.txt"></iframe>` +
        `<iframe src="javascript:top.${attribute}"></iframe><object data="${address}/o"></object><embed src="${address}/e"><object data="canary.txt"></object>` +
        `<portal src="${address}/portal"></portal><applet code="${address}/a"></applet>`,
    ),
    'head.html': article(
      '',
      `<base href="${address}/"><meta http-equiv="refresh" content="0;url=${address}/refresh">` +
        `<meta http-equiv="Content-Security-Policy" content="default-src *"><meta http-equiv="Set-Cookie" content="a=b">` +
        `<link rel="canonical" href="javascript:${attribute}"><meta property="og:url" content="javascript:${attribute}">` +
        `<meta name="author" content="&lt;img src=x onerror=${attribute}&gt;"><meta property="og:site_name" content="&lt;script&gt;${attribute}&lt;/script&gt;">`,
    ),
    'forms.html': article(
      `<form action="${address}/form" id="f"><input name="a"><button formaction="javascript:${attribute}">Go</button></form>` +
        `<isindex action="${address}/i"><button form="f" onclick="${attribute}">x</button>`,
    ),
    'links.html': article(
      `<p><a href="javascript:${attribute}">one</a> <a href="data:text/html,&lt;script&gt;${attribute}&lt;/script&gt;">two</a> ` +
        `<a href="vbscript:x">three</a> <a href="file:///etc/passwd">four</a> <a href=" &#1;javascript:${attribute}">five</a> ` +
        `<a href="${address}/ping" ping="${address}/ping">six</a> ${PROSE}</p><img src="${address}/image"><img srcset="${address}/set 2x">`,
    ),
    'escaped.html': article(
      `<p>&lt;img src=x onerror=${attribute}&gt; &lt;script&gt;${attribute}&lt;/script&gt; ${PROSE}</p>`,
      `<meta property="og:title" content="&lt;img src=x onerror=${attribute}&gt;">`,
    ),
    'json-ld.html': article(
      '',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"<img src=x onerror=${attribute}>","__proto__":{"polluted":1},` +
        `"constructor":{"prototype":{"polluted":1}},"author":{"name":"<script>${attribute}</script>"}}</script>` +
        `<script type="application/ld+json">${'['.repeat(50_000)}${']'.repeat(50_000)}</script>`,
    ),
    'clobber.html': article(
      `<form id="desktop"><input name="library"></form><a id="owned"></a><img name="documentElement"><p id="root">${PROSE}</p>`,
    ),
  };
};

/** SVG files: pictures that are programs. */
export const svgFiles = (address: string): Readonly<Record<string, string>> => ({
  'picture.svg': `<svg xmlns="http://www.w3.org/2000/svg" onload="window.owned=1"><script>fetch('${address}/svg')</script><image href="${address}/i"/><text>Ferry</text></svg>`,
  'picture-doctype.svg': `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "${address}/svg.dtd"><svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>`,
});

/** Markdown with everything that raw HTML and links can hold. */
export const markdownFiles = (address: string): Readonly<Record<string, string>> => ({
  'raw-html.md': `# Ferry halted\n\n<script>window.owned=1;fetch('${address}/md')</script>\n\n<img src=x onerror="window.owned=1">\n\n<iframe src="${address}/f"></iframe>\n\n${PROSE}\n`,
  'links.md': `# Ferry links\n\n[one](javascript:window.owned=1) ![two](${address}/image) <javascript:window.owned=1> [three][r] [four](file:///etc/passwd)\n\n[r]: data:text/html,<script>window.owned=1</script>\n\n${PROSE}\n`,
  'front-matter.md': `---\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\ntitle: "<img src=x onerror=window.owned=1>"\nauthor:\n  __proto__: {name: z}\n---\n\n# Ferry\n\n${PROSE}\n`,
  'yaml-laughs.md': `---\n${Array.from({ length: 9 }, (_, at) => `a${at}: &a${at} [${Array.from({ length: 9 }, () => (at === 0 ? 'ha' : `*a${at - 1}`)).join(',')}]`).join('\n')}\nauthor: *a8\n---\n\n# Ferry laughs\n\n${PROSE}\n`,
});
