// The limit for pushes: socket.io of the same version with nothing around it, saying a message of a given length to one room.
// Started by driver.mjs, in a process of its own.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Server } from 'socket.io';

const RESOLUTION_MS = 1;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
loop.enable();
const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'] });
io.on('connection', (socket) => socket.join('room'));
await new Promise((done) => http.listen(Number(process.env.PORT), '127.0.0.1', done));

process.on('message', ({ bench, bytes }) => {
  if (bench === 'reset') loop.reset();
  if (bench === 'loop')
    return process.send({ bench, most: loop.max / 1e6 - RESOLUTION_MS, p99: loop.percentile(99) / 1e6 - RESOLUTION_MS });
  if (bench !== 'emit') return process.send({ bench });
  const began = process.hrtime.bigint();
  io.to('room').emit('availability.changed', { filling: 'x'.repeat(bytes) });
  return process.send({ bench, began: began.toString() });
});
process.on('disconnect', () => process.exit(0));
process.send({ bench: 'listening' });
