/**
 * Reads a signed cookie the way better-auth writes it: `value.signature`, percent-encoded, the signature an HMAC-SHA256 in base64.
 * Must stay true: only a value whose signature holds is answered; everything odd is nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A SHA-256 in base64. */
const SIGNATURE_LENGTH = 44;

/** The raw value of the first cookie of this name. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** What was signed; undefined where the cookie is missing, broken, or signed by somebody else. */
export function signedValue(header: string | undefined, name: string, secret: string): string | undefined {
  const raw = cookieOf(header, name);
  if (raw === undefined) return undefined;
  const text = decoded(raw);
  const at = text?.lastIndexOf('.') ?? -1;
  if (text === undefined || at < 1) return undefined;
  const [value, signature] = [text.slice(0, at), text.slice(at + 1)];
  if (signature.length !== SIGNATURE_LENGTH) return undefined;
  const given = Buffer.from(signature, 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined;
}

function decoded(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}
