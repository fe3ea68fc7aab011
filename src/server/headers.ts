/** Headers of every answer, whatever it answers (DESIGN 9; the list of SecureDrop's landing-page scanner). */
import { HSTS_SECONDS } from './limits.ts';

/** One policy, byte-identical everywhere: WEBCAT compares it with the manifest's. */
export const CSP = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const CLOSED_FEATURES = [
  'accelerometer',
  'ambient-light-sensor',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];

/** The same on every answer. Plain http ignores Strict-Transport-Security (RFC 6797, 8.1). */
export const SECURITY_HEADERS = {
  'content-security-policy': CSP,
  'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains; preload`,
  'x-content-type-options': 'nosniff',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'master-only',
  'x-xss-protection': '1; mode=block',
  'referrer-policy': 'no-referrer',
  'permissions-policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Nothing that a source's browser fetches may stay in its cache. */
export const UNCACHED_HEADERS = {
  'cache-control': 'must-revalidate, no-cache, no-store, no-transform, private',
  pragma: 'no-cache',
  expires: '-1',
} as const;

/** For files whose name changes with their content. */
export const CACHED_HEADERS = { 'cache-control': 'public, max-age=31536000, immutable' } as const;
