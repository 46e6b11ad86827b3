/**
 * The end of an instance, as its pages see it. What must stay true: what was handed to a connection is written before it
 * closes; closing the connection, not the session, makes a page connect again, to another instance, and catch up by
 * versions; a client that does not read holds nobody up; the event loop is free between slices.
 */
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'socket.io';

const SLICE = 100;
const PATIENCE_MS = 2_000;

type Client = { close(): void; request: { socket: { destroy(): void } } };
const clientsOf = (server: Server): Client[] => Object.values((server.engine as unknown as { clients: Record<string, Client> }).clients);

export async function sendElsewhere(server: Server): Promise<void> {
  const clients = clientsOf(server);
  for (let at = 0; at < clients.length; at += SLICE) {
    for (const client of clients.slice(at, at + SLICE)) client.close();
    await turn();
  }
  for (const until = Date.now() + PATIENCE_MS; server.engine.clientsCount > 0 && Date.now() < until;) await pause(20);
  for (const client of clientsOf(server)) client.request.socket.destroy();
}
