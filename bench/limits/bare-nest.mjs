// Nest on Fastify answering bytes from memory: the framework that the product is built with, and nothing of the product.
import 'reflect-metadata';
import { Controller, Get, Header, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { keepBodies } from './bodies.mjs';

const { bodyOf, hear } = keepBodies();

class BytesController {
  bytes(n) {
    return bodyOf(n);
  }
}
// What the compiler makes of decorators.
const described = Object.getOwnPropertyDescriptor(BytesController.prototype, 'bytes');
Get(':n')(BytesController.prototype, 'bytes', described);
Header('content-type', 'application/json; charset=utf-8')(BytesController.prototype, 'bytes', described);
Param('n')(BytesController.prototype, 'bytes', 0);
Controller('bytes')(BytesController);

class BytesModule {}
Module({ controllers: [BytesController] })(BytesModule);

const app = await NestFactory.create(BytesModule, new FastifyAdapter(), { logger: false });
hear();
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.on('disconnect', () => process.exit(0));
