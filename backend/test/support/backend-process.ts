/** The built backend as a process of its own, so that it can be killed the hard way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from './client.js';
import { TEST_ENV } from './start-app.js';

const MAIN = join(import.meta.dirname, '../../dist/backend/src/main.js');

export type BackendProcess = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly client: () => Client;
  kill(signal?: NodeJS.Signals): Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Real clock, real timers, demo data. */
export async function startBackend(options: { port: number; databaseUrl: string; env?: Record<string, string> }): Promise<BackendProcess> {
  const url = `http://127.0.0.1:${options.port}`;
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    stdio: ['ignore', process.env['BACKEND_LOG'] === undefined ? 'ignore' : 'inherit', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...TEST_ENV,
      TIMERS: '1',
      DEMO: '1',
      LOG_LEVEL: process.env['BACKEND_LOG'] === undefined ? 'fatal' : 'error',
      ENGAWA_PARENT_IPC: '1',
      ...options.env,
      PORT: String(options.port),
      DATABASE_URL: options.databaseUrl,
    },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the backend ended: ${said.slice(-2000)}`);
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    const origin = options.env?.['PUBLIC_URL'] ?? `http://localhost:${options.port}`;
    if (answer?.ok) return { url, port: options.port, pid: child.pid ?? 0, client: () => new Client(url, origin), kill };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await kill('SIGKILL');
  throw new Error(`the backend did not become healthy: ${said.slice(-2000)}`);
}

/** Asks again until `done` says so; the last answer either way. */
export async function until<T>(ask: () => Promise<T>, done: (answer: T) => boolean, seconds = 30): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ;) {
    const answer = await ask();
    if (done(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
