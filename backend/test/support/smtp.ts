/** A mail server for tests: keeps what arrives, and can be told to refuse for a while. */
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Smtp = {
  readonly url: string;
  readonly letters: ParsedMail[];
  refuse(times: number): void;
  /** The next letter is neither taken nor refused until its sender is gone; resolves when one hangs. */
  hang(): Promise<void>;
  to(address: string): ParsedMail[];
  close(): Promise<void>;
};

const addresses = (mail: ParsedMail): string[] =>
  [mail.to ?? []].flat().flatMap((to: AddressObject) => to.value.map((one) => one.address ?? ''));

export async function startSmtp(): Promise<Smtp> {
  const letters: ParsedMail[] = [];
  let refusals = 0;
  let hung: (() => void) | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          if (hung !== undefined) {
            hung();
            hung = undefined;
            return;
          }
          if (refusals > 0) {
            refusals -= 1;
            return done(Object.assign(new Error('try later'), { responseCode: 451 }));
          }
          letters.push(mail);
          return done();
        },
        (error: Error) => done(error),
      );
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (times) => (refusals = times),
    hang: () => new Promise((resolve) => (hung = resolve)),
    to: (address) => letters.filter((mail) => addresses(mail).includes(address)),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
