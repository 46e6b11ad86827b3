import { jest } from '@jest/globals';
import { Frames } from './frame.js';
import { BEHIND, HOPELESS_MS, MOST_WAITING, SlowSockets } from './slow-sockets.js';

/** A connection whose kernel takes nothing until it is told to. */
function connection() {
  const taken: (() => void)[] = [];
  const written: string[] = [];
  const conn = {
    transport: { writable: true },
    request: { socket: { destroy: jest.fn() } },
    close: jest.fn(),
    write: (text: string, _options: object, done?: () => void) => {
      written.push(text);
      if (done !== undefined) taken.push(done);
    },
  };
  return { conn, written, drain: () => taken.splice(0).forEach((done) => done()), socket: { conn } as never };
}

describe('what waits for a client', () => {
  const frames = new Frames();
  const frame = frames.encode('news', { of: 'a night' });
  const behind = frames.encode(BEHIND, {}).text;
  const blocked = () => {
    const slow = new SlowSockets(frames);
    const client = connection();
    client.conn.transport.writable = false;
    return { slow, ...client, hand: (times = 1) => Array.from({ length: times }, () => slow.hand(client.socket, frame)) };
  };
  afterEach(() => jest.restoreAllMocks());

  it('is not counted where the kernel takes everything at once', () => {
    const slow = new SlowSockets(frames);
    const { socket, written } = connection();
    for (let i = 0; i < 100; i++) slow.hand(socket, frame);
    expect([written.length, slow.waiting(socket)]).toEqual([100, { messages: 0, bytes: 0 }]);
  });

  it('ends with one word that it is behind when it is too much, and nothing after it', () => {
    const { written, hand } = blocked();
    hand(MOST_WAITING + 50);
    expect([written.length, written.at(-1), written.filter((text) => text === behind).length]).toEqual([MOST_WAITING + 1, behind, 1]);
  });

  it('is too much by its bytes as well', () => {
    const { slow, socket, written, hand } = blocked();
    slow.hand(socket, frames.encode('news', 'x'.repeat(70_000)));
    hand(5);
    expect(written.slice(1)).toEqual([behind]);
  });

  it('is told again once the kernel has taken all of it', () => {
    const { written, hand, drain } = blocked();
    hand(MOST_WAITING + 5);
    drain();
    hand();
    expect([written.length, written.at(-1)]).toEqual([MOST_WAITING + 2, frame.text]);
  });

  it('is told again as soon as the page has asked anew, and the limit still holds', () => {
    const { slow, socket, written, hand, drain } = blocked();
    hand(MOST_WAITING + 5);
    slow.forgive(socket);
    hand();
    expect(written.at(-1)).toBe(behind);
    drain();
    expect(slow.waiting(socket)).toEqual({ messages: 0, bytes: 0 });
  });

  it('is given up with the client when it takes nothing for long', () => {
    const { conn, hand } = blocked();
    hand(MOST_WAITING + 1);
    const now = performance.now();
    jest.spyOn(performance, 'now').mockReturnValue(now + HOPELESS_MS - 1_000);
    hand();
    expect(conn.close).not.toHaveBeenCalled();
    jest.spyOn(performance, 'now').mockReturnValue(now + HOPELESS_MS + 1_000);
    hand();
    expect(conn.request.socket.destroy).toHaveBeenCalledTimes(1);
  });
});
