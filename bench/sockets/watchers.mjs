// Very many sockets that watch one site: each speaks as little Socket.IO as it takes to hear, so that the load is not the limit.
import WebSocket from 'ws';

const AT_ONCE = 100;
const EVENT = '42';

function openOne(port, watch, heard) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
    socket.on('error', reject);
    socket.on('message', (data, isBinary) => {
      const start = isBinary ? '' : data.toString('latin1', 0, 2);
      if (start === EVENT) heard(data);
      else if (start === '0{') socket.send('40');
      else if (start === '40') socket.send(`420["watch",${JSON.stringify(watch)}]`);
      else if (start === '43') data.includes('"ok":true') ? resolve(socket) : reject(new Error(`watch was answered with ${data}`));
      else if (start === '2') socket.send('3');
    });
  });
}

/**
 * Opens so many sockets on a port. `next()` begins to wait for one message to each of them, and answers when the last had it (nanoseconds
 * of the monotonic clock, which all processes share) with one of the messages.
 */
export async function openWatchers(port, many, watch) {
  const sockets = [];
  let waiting;
  let left = 0;
  const heard = (data) => {
    left -= 1;
    if (left === 0) waiting?.({ last: process.hrtime.bigint(), data });
  };
  while (sockets.length < many)
    sockets.push(
      ...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, many - sockets.length) }, () => openOne(port, watch, heard)))),
    );
  return {
    next() {
      left = many;
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${left} of ${many} sockets heard nothing within 10 s`)), 10_000);
        waiting = (told) => (clearTimeout(late), resolve(told));
      });
    },
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}
