/** The OpenAPI 3.1 document, made from the controllers and the zod schemas; `backend/openapi.json` is its golden copy. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { asWire } from './answers.js';

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'A refusal (RFC 9457). Match `code`, never the text; members that say which rule and what would succeed stand beside it.',
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
  required: ['type', 'code', 'title', 'status', 'detail'],
  additionalProperties: true,
};

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Engawa')
    .setDescription('Booking of workation facilities. Yen are integers, nights are dates in Asia/Tokyo, instants are ISO 8601 with offset.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('engawa.session_token')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const named = z.toJSONSchema(z.globalRegistry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override: asWire,
  }) as unknown as { schemas: Record<string, Record<string, unknown>> };
  const schemas = Object.entries(named.schemas).map(([id, schema]) => {
    const { $schema: _dialect, $id: _id, id: _name, ...rest } = schema;
    return [id, rest] as const;
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...Object.fromEntries(schemas), Problem: PROBLEM_SCHEMA },
  };
  return tidy(document);
}

/**
 * zod's integers carry the bounds of safe integers; they say nothing to a reader. A schema written in place refers to named ones
 * in `$defs` of its own; they are components already. Keys are sorted so that the golden file moves only with the API.
 */
function tidy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(
      ([key, v]) =>
        key !== '$defs' && !((key === 'maximum' && v === Number.MAX_SAFE_INTEGER) || (key === 'minimum' && v === Number.MIN_SAFE_INTEGER)),
    )
    .map(([key, v]) => [key, key === '$ref' ? String(v).replace('#/$defs/', '#/components/schemas/') : tidy(v)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as T;
}
