/**
 * Drawn pictures. Must stay true: the same address gives the same bytes, so browsers and proxies may keep them; a request
 * can choose among a few sizes, seasons and hours, never make us draw something endless.
 */
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../platform/auth/index.js';
import { Answers, RequestInvalid } from '../platform/http/index.js';
import type { PictureSpec, Pictures } from './facts.js';
import { HOME_PICTURES } from './home-pictures.js';
import { PictureUnknown, SiteUnknown } from './places.problems.js';
import { Places } from './places.js';
import { scene, SEASONS, TIMES } from './scene/index.js';

const Side = z.coerce.number().int().min(120).max(2400);
const PictureQuery = z.object({
  season: z.enum(SEASONS).optional(),
  time: z.enum(TIMES).optional(),
  w: Side.optional(),
  h: Side.optional(),
  v: z.string().max(20).optional().meta({ description: 'the state of the drawing; only makes the address new' }),
});
type PictureQuery = z.infer<typeof PictureQuery>;

const DAY = 86_400;

@Controller('pictures')
@Public()
export class PicturesController {
  constructor(private readonly places: Places) {}

  @Get(':siteId/:variant.svg')
  @ApiProduces('image/svg+xml')
  @Answers(undefined, { description: 'the drawn picture, as SVG', problems: [RequestInvalid, SiteUnknown, PictureUnknown] })
  async draw(
    @Param('siteId') siteId: string,
    @Param('variant') variant: string,
    @Query({ schema: PictureQuery }) query: PictureQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pictures: Pictures = siteId === 'home' ? HOME_PICTURES : (await this.places.site(siteId)).pictures;
    const spec = pictures.scenes.find((picture) => picture.variant === variant);
    if (spec === undefined) throw new PictureUnknown({ site: siteId, variant: variant.slice(0, 40) });
    const svg = scene(asked(spec, pictures.seed, query));
    const tag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"`;
    reply
      .header('etag', tag)
      .header('cache-control', query.v === undefined ? `public, max-age=${DAY}` : `public, max-age=${365 * DAY}, immutable`);
    // A picture opened by itself is a document: it may style itself and nothing else.
    reply
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('x-content-type-options', 'nosniff');
    if (known?.split(/\s*,\s*/).some((candidate) => candidate.replace(/^W\//, '') === tag)) return void (await reply.status(304).send());
    await reply.type('image/svg+xml; charset=utf-8').send(svg);
  }
}

/** What was not asked stays as the picture is at home: 3:2, its own season and hour. */
function asked(spec: PictureSpec, seed: number, { season, time, w, h }: PictureQuery): Parameters<typeof scene>[0] {
  const wide = spec.kind === 'hero' ? 2 : 1.5;
  const width = w ?? (h ? Math.round(h * wide) : 1200);
  return {
    kind: spec.kind,
    seed,
    style: spec.style ?? '',
    season: season ?? spec.season,
    time: time ?? spec.time,
    title: spec.alt.ja,
    description: spec.alt.en,
    width,
    height: h ?? Math.round(width / wide),
  };
}
