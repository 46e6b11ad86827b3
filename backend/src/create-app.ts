/** Puts the application together; the product, its tests and its tools all start it through here. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { LiveAdapter } from './live/index.js';
import type { Config } from './platform/config/index.js';
import { DrainingAdapter, setupApp } from './platform/http/index.js';
import { Log, NestLog } from './platform/logging/index.js';

export type CreatedApp = { readonly app: NestFastifyApplication; readonly document: OpenAPIObject };

export async function createApp(config: Config): Promise<CreatedApp> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), new DrainingAdapter(config), {
    rawBody: true,
    abortOnError: false,
    logger: new NestLog(new Log()),
  });
  app.useWebSocketAdapter(new LiveAdapter(app));
  const document = await setupApp(app, config);
  return { app, document };
}
