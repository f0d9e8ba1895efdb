/** What a page of ours may do: run its own files, and nothing else. Inline styles are antd's (tech-shell §4). */
const pageRules = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Headers every answer of every host carries. */
const everyAnswer = {
  'cache-control': 'no-store',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), serial=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Headers of the program's own pages, scripts and answers. */
export const pagePolicy = { ...everyAnswer, 'content-security-policy': pageRules.join('; ') } as const;

/** Headers of evidence and papers: even opened by themselves they may neither run nor load anything. */
export const contentPolicy = {
  ...everyAnswer,
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

/** The page rules while developing: Vite's inline preamble, and its socket. */
export const developmentPolicy = {
  ...everyAnswer,
  'content-security-policy': pageRules
    .map((rule) => rule.replace(/^script-src 'self'$/u, "script-src 'self' 'unsafe-inline'"))
    .map((rule) => rule.replace(/^connect-src 'self'$/u, "connect-src 'self' ws:"))
    .join('; '),
} as const;
