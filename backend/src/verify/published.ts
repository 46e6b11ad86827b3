/**
 * Figures that come with the product: written by `npm run bench` and `npm run soak` into bench/, read once at the start.
 * Must stay true: a file that is missing or has another shape is none; the product starts without it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { TextSchema } from '../platform/http/index.js';
import { Log } from '../platform/logging/index.js';
import { type Bench, BenchSchema, type Soak, SoakSchema } from './trust.dto.js';

const asText = z.union([z.string().transform((said) => ({ ja: said, en: said })), TextSchema]);
const asWords = z.union([z.string(), z.number(), z.null()]).transform((value) => (value === null ? '' : String(value)));

/** The file of the bench, which may hold figures as numbers and its words in one language. */
const BenchFile = z.object({
  at: BenchSchema.shape.at,
  machine: z.string(),
  lines: z.array(
    z
      .object({
        what: asText,
        ours: asWords,
        limit: asWords.default(''),
        ratio: asWords.default(''),
        target: asWords.default(''),
        met: z.boolean(),
        reported: z.boolean().default(false),
      })
      .transform(({ reported, ...line }) => ({ ...line, met: reported ? null : line.met })),
  ),
});

/** The nearest folder above that holds bench/: the sources and the built program lie at different depths. */
function benchFolder(from = import.meta.dirname): string | undefined {
  const here = join(from, 'bench');
  if (existsSync(here)) return here;
  return dirname(from) === from ? undefined : benchFolder(dirname(from));
}

@Injectable()
export class Published {
  readonly bench: Bench | null;
  readonly soak: Soak | null;

  constructor(private readonly log: Log) {
    const folder = this.folder();
    this.bench = this.read(folder, 'report.json', BenchFile);
    this.soak = this.read(folder, 'soak.json', SoakSchema);
  }

  protected folder(): string | undefined {
    return benchFolder();
  }

  private read<T>(folder: string | undefined, name: string, schema: z.ZodType<T>): T | null {
    const file = folder === undefined ? undefined : join(folder, name);
    if (file === undefined || !existsSync(file)) return null;
    try {
      return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      this.log.warn({ file: name, error }, 'published figures could not be read');
      return null;
    }
  }
}
