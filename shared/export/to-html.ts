import { documentHtml, escapeHtml } from './document/render-html.ts';
import { summaryDocument } from './document/summary-document.ts';
import type { ExportInput } from './export-input.ts';
import type { ExportOptions } from './options.ts';

const STYLE = `body{max-width:46rem;margin:3rem auto;padding:0 1.5rem;font:1.05rem/1.6 Georgia,serif;color:#22201c;background:#fffdf8}
h2{margin-top:2.2rem;border-top:1px solid #e4dfd4;padding-top:.8rem;font:600 .8rem system-ui,sans-serif;letter-spacing:.05em;text-transform:uppercase}
cite{font:600 .72rem system-ui,sans-serif;color:#2f5d8a;background:#e3ecf4;border-radius:4px;padding:.1em .4em;white-space:nowrap}
cite a{color:inherit;text-decoration:none}cite a:focus,cite a:hover{text-decoration:underline}
:target{background:#fff1c2;outline:2px solid #d9b640}ul ul{margin:.2rem 0 .6rem}
table{border-collapse:collapse;font-size:.85rem}td,th{border:1px solid #e4dfd4;padding:.3rem .5rem;text-align:start;vertical-align:top}
small{color:#5d584f;overflow-wrap:anywhere}`;

/** The Reconciliation as one HTML file: no script, and a policy under which it can load nothing. Links lead within the page alone. */
export const toHtml = (input: ExportInput, options: ExportOptions): string => {
  const document = summaryDocument(input, options);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)}</title><style>${STYLE}</style></head>
<body>
${documentHtml(document)}
</body></html>
`;
};
