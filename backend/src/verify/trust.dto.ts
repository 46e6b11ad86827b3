/** What everybody may see of the verification, the measurements and the long mixed load. No ids, no names. */
import { z } from 'zod';
import { InstantOut, TextSchema } from '../platform/http/index.js';

const Count = z.int();

export const BenchSchema = z
  .object({
    at: InstantOut,
    machine: z.string(),
    lines: z.array(
      z.object({
        what: TextSchema,
        ours: z.string(),
        limit: z.string(),
        ratio: z.string(),
        target: z.string(),
        met: z.boolean().nullable().meta({ description: 'null: there is no target, the figure is told for what it is' }),
      }),
    ),
  })
  .meta({ id: 'TrustBench', description: 'the last `npm run bench`: ours beside the limit of the same machine' });
export type Bench = z.infer<typeof BenchSchema>;

export const SoakSchema = z
  .object({
    at: InstantOut,
    machine: z.string(),
    minutes: z.number(),
    instances: Count,
    operations: z.array(z.object({ name: z.string(), done: Count })),
    kills: z.array(z.object({ what: z.string(), times: Count, worstMs: Count })),
    acknowledged: Count,
    checked: Count,
    found: Count,
    ok: z.boolean(),
  })
  .meta({ id: 'TrustSoak', description: 'the last `npm run soak`: mixed load with kills, and what was found afterwards' });
export type Soak = z.infer<typeof SoakSchema>;

export const TrustSchema = z
  .object({
    verification: z
      .object({
        at: InstantOut,
        seconds: z.number(),
        checked: Count,
        found: Count,
        checks: z.array(z.object({ name: z.string(), title: TextSchema, checked: Count, found: Count })),
      })
      .meta({ id: 'TrustVerification' })
      .nullable(),
    bench: BenchSchema.nullable(),
    soak: SoakSchema.nullable(),
  })
  .meta({ id: 'Trust', description: 'null: not made yet, or not delivered with this copy' });
export type Trust = z.infer<typeof TrustSchema>;
