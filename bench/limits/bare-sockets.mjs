// The least that a push costs here: Socket.IO of the product's version, one room, one emit. A process of its own.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const server = new Server(http, { serveClient: false, transports: ['websocket'] });
server.on('connection', (socket) =>
  socket.on('watch', (_, told) => {
    void socket.join('room');
    told({ ok: true });
  }),
);
process.on('message', (message) => {
  if (message.emit === undefined) return;
  const at = process.hrtime.bigint();
  server.to('room').emit('availability.changed', message.emit);
  process.send({ committed: at.toString() });
});
process.on('disconnect', () => process.exit(0));
http.listen(Number(process.env.PORT), '127.0.0.1');
