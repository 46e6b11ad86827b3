// The least a client can be: HTTP/1.1 over sockets that stay open, one request at a time on each, so that what is measured is the server.
// What must stay true: an answer that is not the expected one ends the run; the clock runs from the first byte sent to the last received.
import { connect } from 'node:net';

const END = Buffer.from('\r\n\r\n');
const LENGTH = /content-length: (\d+)/i;

/** One open connection. `send(request)` takes the bytes of a request and answers {status, body}. */
export function openConnection(port, host = '127.0.0.1') {
  const socket = connect({ port, host, noDelay: true });
  let waiting;
  let parts = [];
  let got = 0;
  let head;
  const fail = (error) => {
    const heard = waiting;
    waiting = undefined;
    heard?.reject(error);
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error(`port ${port} closed the connection`)));
  socket.on('data', (chunk) => {
    parts.push(chunk);
    got += chunk.length;
    head ??= headOf(parts.length === 1 ? chunk : Buffer.concat(parts));
    if (head === undefined || got < head.whole) return;
    const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const answer = { status: head.status, body: bytes.subarray(head.from, head.whole) };
    const heard = waiting;
    [parts, got, head, waiting] = [[], 0, undefined, undefined];
    heard?.resolve(answer);
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

function headOf(bytes) {
  const end = bytes.indexOf(END);
  if (end < 0) return undefined;
  const text = bytes.latin1Slice(0, end);
  const length = LENGTH.exec(text);
  const status = Number(text.slice(9, 12));
  if (length === null && status !== 204) throw new Error(`an answer without its length:\n${text}`);
  return { status, from: end + 4, whole: end + 4 + Number(length?.[1] ?? 0) };
}

const COMMON = 'host: localhost\r\naccept: application/json\r\n';
export const getRequest = (path, more = '') => `GET ${path} HTTP/1.1\r\n${COMMON}${more}\r\n`;

export function postRequest(path, body, more = '') {
  const text = JSON.stringify(body);
  const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n${more}`;
  return `POST ${path} HTTP/1.1\r\n${COMMON}${head}\r\n${text}`;
}
