/**
 * One event as it goes over the wire, made once however many sockets get it: a Socket.IO event of the main namespace
 * (protocol 5) within an Engine.IO message (protocol 4) within a WebSocket text frame (RFC 6455 §5.2, never masked by a
 * server). What must stay true: the bytes are shared by all sockets, so nobody may write to them.
 */
import { Injectable } from '@nestjs/common';

export type Frame = {
  /** For a connection that is not (yet) a WebSocket: Engine.IO wraps it itself. */
  readonly text: string;
  readonly bytes: number;
  /** What Engine.IO hands to the WebSocket as it is. */
  readonly options: { readonly compress: false; readonly wsPreEncodedFrame: readonly Buffer[] };
};

const SOCKET_IO_EVENT = '2';
const ENGINE_IO_MESSAGE = '4';
const FINAL_TEXT = 0x81;

@Injectable()
export class Frames {
  encode(event: string, payload: unknown): Frame {
    const text = SOCKET_IO_EVENT + JSON.stringify([event, payload]);
    const body = Buffer.from(ENGINE_IO_MESSAGE + text);
    const whole = Buffer.concat([header(body.length), body]);
    return { text, bytes: whole.length, options: { compress: false, wsPreEncodedFrame: [whole] } };
  }
}

function header(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_TEXT, length]);
  const long = length > 0xffff;
  const bytes = Buffer.alloc(long ? 10 : 4);
  bytes[0] = FINAL_TEXT;
  bytes[1] = long ? 127 : 126;
  if (long) bytes.writeBigUInt64BE(BigInt(length), 2);
  else bytes.writeUInt16BE(length, 2);
  return bytes;
}
