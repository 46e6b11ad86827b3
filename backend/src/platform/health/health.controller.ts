/**
 * What a load balancer and the programme office ask: is it up, and what is stuck. Open to all, so it names nobody.
 * What must stay true: it answers 503 when the database is away or this instance is about to end, and not for less;
 * an instance without Redis still books.
 */
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { problemCatalogue } from '../../kernel/index.js';
import { Public } from '../auth/index.js';
import { Bus } from '../bus/index.js';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Draining } from '../draining/index.js';
import { Answers, InstanceDraining, ServiceUnavailable, TextSchema } from '../http/index.js';
import { RedisLink } from '../redis/index.js';

const HealthSchema = z
  .object({
    status: z.literal('ok'),
    database: z.literal('ok'),
    stripe: z.enum(['live', 'test', 'sandbox']),
    /** The way to the other instances; `lost` slows pushes of a session's end and nothing else. */
    redis: z.enum(['off', 'ok', 'lost']),
    /** The search index of this instance, in its own words. */
    index: z.looseObject({ ready: z.boolean() }).optional(),
    outbox: z.object({ due: z.int(), aside: z.int() }),
    demo: z.boolean(),
    version: z.string(),
  })
  .meta({ id: 'Health' });

const ProblemEntrySchema = z
  .object({ code: z.string(), kind: z.string(), title: TextSchema, detail: TextSchema })
  .meta({ id: 'ProblemEntry' });

@ApiTags('platform')
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly redis: RedisLink,
    private readonly bus: Bus,
    private readonly draining: Draining,
  ) {}

  @Public()
  @Get('health')
  @Answers(HealthSchema, { problems: [ServiceUnavailable, InstanceDraining] })
  async health(): Promise<z.infer<typeof HealthSchema>> {
    if (this.draining.begun) throw new InstanceDraining();
    const [row] = await this.database.read<{ due: number; aside: number }>(
      "SELECT COALESCE(SUM(state = 'due'), 0) AS due, COALESCE(SUM(state = 'aside'), 0) AS aside FROM outbox WHERE state <> 'done'",
    );
    const { stripe, demo } = this.config;
    const index = await this.bus.ask<{ ready: boolean }>('index.health', {});
    return {
      status: 'ok',
      database: 'ok',
      stripe: stripe.apiUrl !== undefined ? 'sandbox' : stripe.secretKey.includes('_live_') ? 'live' : 'test',
      redis: this.redis.state,
      ...(index === undefined ? {} : { index }),
      outbox: { due: row?.due ?? 0, aside: row?.aside ?? 0 },
      demo,
      version: '0.1.0',
    };
  }

  /** The catalogue of refusals with both languages, for clients that show them. */
  @Public()
  @Get('problems')
  @Answers(z.array(ProblemEntrySchema))
  problems(): z.infer<typeof ProblemEntrySchema>[] {
    return problemCatalogue();
  }
}
