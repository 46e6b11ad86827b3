// The least that HTTP costs here: Fastify answering bytes from memory. Asked for by `npm run bench`, in a process of its own.
import Fastify from 'fastify';

const bodies = new Map();
const server = Fastify();
server.put('/bytes/:name', { bodyLimit: 10_000_000 }, (request, reply) => {
  bodies.set(request.params.name, Buffer.from(JSON.stringify(request.body)));
  return reply.code(204).send();
});
server.get('/bytes/:name', (request, reply) =>
  reply.header('content-type', 'application/json; charset=utf-8').send(bodies.get(request.params.name)),
);
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
