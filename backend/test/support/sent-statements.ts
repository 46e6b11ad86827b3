/**
 * What really travels to the database while some work is done: every statement of every library that shares the pool, BEGIN and
 * COMMIT and the session's look-up included. Must stay true: the driver is asked, not a logger that some callers go round.
 */
import { poolOf } from '../../src/platform/database/index.js';
import type { TestApp } from './start-app.js';

type Command = { readonly sql?: string };
type Connection = { addCommand: (this: Connection, command: Command) => Command; release(): void };
type Pool = { getConnection(done: (error: Error | null, connection: Connection) => void): void };

/** The statements in the order in which they were sent. What a new connection says to begin with is left out. */
export async function sentStatements(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const shape = await shapeOfConnections(app);
  const own = Object.getOwnPropertyDescriptor(shape, 'addCommand');
  const send = shape.addCommand;
  const sent: string[] = [];
  shape.addCommand = function (this: Connection, command: Command): Command {
    if (command.sql !== undefined) sent.push(command.sql);
    return send.call(this, command);
  };
  try {
    await work();
  } finally {
    if (own === undefined) delete (shape as Partial<Connection>).addCommand;
    else Object.defineProperty(shape, 'addCommand', own);
  }
  return sent.filter((statement) => !/^SET SESSION/.test(statement));
}

function shapeOfConnections(app: TestApp): Promise<Connection> {
  return new Promise((resolve, reject) =>
    (poolOf(app.database.source) as Pool).getConnection((error, connection) => {
      if (error) return reject(error);
      const shape = Object.getPrototypeOf(connection) as Connection;
      connection.release();
      resolve(shape);
    }),
  );
}
