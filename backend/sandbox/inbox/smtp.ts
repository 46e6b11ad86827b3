/** The mail server's side of the inbox: takes every letter for everybody, delivers none. Loopback only. */
import { SMTPServer } from 'smtp-server';
import type { Letters } from './letters.js';

const LARGEST = 20 * 1024 * 1024;

export async function listenForLetters(letters: Letters, port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new SMTPServer({
    name: 'inbox.localhost',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('the letter is too large'), { responseCode: 552 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        letters.receive(Buffer.concat(chunks), envelope).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });
  // A client that hangs up in the middle is its own affair.
  server.on('error', (error) => console.error(error.message));
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
