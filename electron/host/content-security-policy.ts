/** Where the window may connect to: nowhere in Electron, to its own server in the browser shell. */
export type Connections = 'none' | 'self';

/** The one style sheet that react-aria writes into the page, for touch screens; named by its hash, so that no other one passes. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The policy that both shells send with every file of the window. `renderer/index.html` repeats it. */
export const contentSecurityPolicy = (connections: Connections): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${REACT_ARIA_STYLE}`,
    "font-src 'self'",
    "img-src 'self'",
    "worker-src 'self'",
    `connect-src '${connections}'`,
    "require-trusted-types-for 'script'",
    'trusted-types crossread-worker',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers that both shells send with every file of the window. */
export const windowFileHeaders = (contentType: string, connections: Connections): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Security-Policy': contentSecurityPolicy(connections),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
});
