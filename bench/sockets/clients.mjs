// Many pages in one process: sockets that speak just enough WebSocket, Engine.IO 4 and Socket.IO 5 to be told of changes, so that what is
// measured is the server. Started by driver.mjs; tells it over the channel when everybody has the message of a round, and at what time.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const [port, count, event, watch] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4], process.argv[5]];
const AT_ONCE = 50;
const NOTHING = Buffer.alloc(0);
const wanted = `42["${event}"`;
const sockets = [];
let got = 0;
let rounds = 0;

/** A client's frame must be masked; a mask of zeros leaves the text as it is. */
function frame(text) {
  const body = Buffer.from(text);
  const head = Buffer.alloc(body.length < 126 ? 6 : 8);
  head[0] = 0x81;
  head[1] = 0x80 | (body.length < 126 ? body.length : 126);
  if (body.length >= 126) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}
const PONG = frame('3');

function heard(socket, body, done) {
  if (body[0] === 0x32) return socket.write(PONG);
  if (body[0] === 0x30) return socket.write(frame('40'));
  const text = body.toString('latin1', 0, 40);
  if (text.startsWith('40')) return watch ? socket.write(frame(`420["watch",${watch}]`)) : done();
  if (text.startsWith('430')) return text.includes('"ok":true') ? done() : process.exit(3);
  if (!text.startsWith(wanted)) return undefined;
  got += 1;
  if (got === count) process.send({ round: ++rounds, last: process.hrtime.bigint().toString() }, () => undefined);
  if (got === count) got = 0;
  return undefined;
}

function read(socket, done) {
  let rest = NOTHING;
  let upgraded = false;
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!upgraded) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!rest.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) process.exit(2);
      upgraded = true;
      rest = rest.subarray(end + 4);
    }
    while (rest.length >= 2) {
      const short = rest[1] & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (rest.length < head) return;
      const length = short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2));
      if (rest.length < head + length) return;
      heard(socket, rest.subarray(head, head + length), done);
      rest = rest.subarray(head + length);
    }
  });
}

function open() {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    sockets.push(socket);
    socket.once('error', fail);
    socket.once('close', () => process.exit(4));
    read(socket, done);
    const key = randomBytes(16).toString('base64');
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
  });
}

for (let opened = 0; opened < count; opened += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - opened) }, open));
process.send({ open: count });
process.on('disconnect', () => process.exit(0));
