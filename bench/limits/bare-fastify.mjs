// The least that HTTP costs here: Fastify answering bytes from memory, nothing else. A process of its own.
import Fastify from 'fastify';
import { keepBodies } from './bodies.mjs';

const { bodyOf, hear } = keepBodies();
const server = Fastify();
server.get('/bytes/:n', (request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(bodyOf(request.params.n)));
hear();
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
