/** Which of the two languages a request asks for. Japanese unless English is asked for by header or cookie. */
import type { FastifyRequest } from 'fastify';
import type { Lang } from '../../kernel/index.js';

export function langOf(request: Pick<FastifyRequest, 'headers'>): Lang {
  const cookie = /(?:^|;\s*)lang=(ja|en)\b/.exec(request.headers.cookie ?? '')?.[1];
  if (cookie === 'ja' || cookie === 'en') return cookie;
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((lang) => lang === 'ja' || lang === 'en');
  return wanted === 'en' ? 'en' : 'ja';
}
