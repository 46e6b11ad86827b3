/**
 * Says in the OpenAPI document what an endpoint asks and answers, from the same zod schemas that check it. Schemas with
 * `.meta({ id })` become named components.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { PROBLEM_STATUS, type ProblemEntry } from '../../kernel/index.js';

type JsonSchema = Record<string, unknown>;
type ProblemLike = { readonly entry: ProblemEntry };
export type AnswerOptions = { readonly status?: number; readonly description?: string; readonly problems?: readonly ProblemLike[] };

/** A reference to a named schema, or the schema itself where it has no name. */
export function refOf(schema: z.ZodType): JsonSchema {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { $ref: `#/components/schemas/${id}` };
  if (schema instanceof z.ZodArray) return { type: 'array', items: refOf(schema.element as z.ZodType) };
  return z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', override: asWire });
}

/** Instants are text on the wire. */
export function asWire(context: { zodSchema: unknown; jsonSchema: JsonSchema }): void {
  if (context.zodSchema instanceof z.ZodDate) Object.assign(context.jsonSchema, { type: 'string', format: 'date-time' });
}

export function Answers(schema: z.ZodType | undefined, options: AnswerOptions = {}): MethodDecorator {
  const { status = 200, description = '' } = options;
  const byStatus = new Map<number, string[]>();
  for (const { entry } of options.problems ?? []) {
    const at = PROBLEM_STATUS[entry.kind];
    byStatus.set(at, [...(byStatus.get(at) ?? []), entry.code]);
  }
  return applyDecorators(
    schema === undefined
      ? ApiResponse({ status, description })
      : ApiResponse({ status, description, content: { 'application/json': { schema: refOf(schema) } } }),
    ...[...byStatus].map(([at, codes]) =>
      ApiResponse({
        status: at,
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}

/** Documents a body by its named schema; the check itself is `@Body({ schema })`. */
export function Asks(schema: z.ZodType): MethodDecorator {
  return ApiBody({ schema: refOf(schema) as never });
}

/** A key that makes a repeated request happen once; without it each request stands for itself. */
export function MayHaveKey(): MethodDecorator {
  return ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key founds once', schema: { type: 'string' } });
}

export function NeedsKey(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: '1 to 255 printable ASCII characters, fresh for each operation',
    schema: { type: 'string' },
  });
}
