/**
 * JSON lines on standard output. What must stay true: no personal data and no secrets; objects are logged by id, errors
 * by name, code and stack, never with the SQL parameters or bodies that came with them.
 */
import { Injectable } from '@nestjs/common';
import { type Logger, pino } from 'pino';

const SECRET = ['password', 'token', 'secret', 'cookie', 'authorization', 'email', 'name', 'phone', 'address'];

function errorOf(error: unknown): Record<string, unknown> {
  const e = error as { name?: string; code?: string; stack?: string; driverError?: { code?: string } };
  // A driver's message quotes values; its code does not.
  const quotes = e?.driverError !== undefined;
  const stack = quotes
    ? e.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : e?.stack;
  return { type: e?.name, code: e?.driverError?.code ?? e?.code, stack };
}

@Injectable()
export class Log {
  private readonly pino: Logger;

  constructor() {
    this.pino = pino({
      level: process.env['LOG_LEVEL'] ?? 'info',
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: errorOf },
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`]), censor: '[removed]' },
    });
  }

  info(fields: object, message: string): void {
    this.pino.info(fields, message);
  }

  warn(fields: object, message: string): void {
    this.pino.warn(fields, message);
  }

  error(fields: object, message: string): void {
    this.pino.error(fields, message);
  }
}
