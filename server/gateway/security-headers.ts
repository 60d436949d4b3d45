import { randomBytes } from 'node:crypto';

/** A fresh value for the nonce of one response, base64. */
export function createNonce(): string {
  return randomBytes(18).toString('base64');
}

/**
 * What stands on every answer, whatever it is. `default-src 'none'`: what is not named is forbidden.
 * Scripts come by nonce and from one another (`strict-dynamic`), styles by nonce, and no string
 * becomes code without the one Trusted Types policy of the dashboard. Workers are our own files.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

const constant: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  [
    'permissions-policy',
    [
      'accelerometer',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'usb',
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
  ],
];

const strictTransport = ['strict-transport-security', 'max-age=63072000'] as const;

/** The security headers of one response; `secure` adds HSTS, which plain HTTP must not carry. */
export function securityHeaders(
  nonce: string,
  secure: boolean,
): readonly (readonly [string, string])[] {
  const policy = ['content-security-policy', contentSecurityPolicy(nonce)] as const;
  return secure ? [policy, ...constant, strictTransport] : [policy, ...constant];
}
