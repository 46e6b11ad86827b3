/**
 * Where a browser may send from. Must stay true: a page of another origin can never act with our visitor's cookie.
 * Browsers send Origin with every request that changes something, so its absence means no browser page asked.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config/index.js';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** The origins that are the product itself: one, and on a developer's machine its three names. */
export function trustedOrigins(config: Pick<Config, 'publicUrl' | 'production'>): string[] {
  const url = new URL(config.publicUrl);
  if (config.production || !LOOPBACK_NAMES.includes(url.hostname)) return [url.origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return LOOPBACK_NAMES.map((name) => `${url.protocol}//${name}${port}`);
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True when the request changes something and a page of another origin sent it. */
export function isForeign(method: string, headers: IncomingHttpHeaders, trusted: readonly string[]): boolean {
  if (SAFE.has(method)) return false;
  if (headers.origin !== undefined) return !trusted.includes(headers.origin);
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}
