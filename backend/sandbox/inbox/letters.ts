/**
 * The letters the inbox has received: the newest 500, in memory and as one file each, so that they survive a restart.
 * What must stay true: a letter is on disk before the sender is told it was accepted.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';

const KEPT = 500;

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** What the list shows; `to` are the envelope's recipients, in lower case. */
export interface LetterSummary {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly attachments: number;
}

interface KeptLetter extends LetterSummary {
  readonly raw: string;
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  readonly content: Buffer;
}

export interface Letter extends LetterSummary {
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly files: readonly Attachment[];
}

const summaryOf = ({ raw: _, ...summary }: KeptLetter): LetterSummary => summary;

export class Letters {
  private kept: KeptLetter[] = [];
  private count = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.json')) continue;
      this.kept.push(JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeptLetter);
    }
    this.forgetOldest();
  }

  async receive(raw: Buffer, envelope: Envelope, now = new Date()): Promise<LetterSummary> {
    const mail = await simpleParser(raw, { skipImageLinks: true });
    const letter: KeptLetter = {
      id: `${now.getTime().toString().padStart(14, '0')}-${(++this.count).toString().padStart(5, '0')}`,
      receivedAt: now.toISOString(),
      from: mail.from?.text ?? envelope.from,
      to: envelope.to.map((address) => address.toLowerCase()),
      subject: mail.subject ?? '',
      attachments: mail.attachments.length,
      raw: raw.toString('base64'),
    };
    const file = this.fileOf(letter.id);
    writeFileSync(`${file}.new`, JSON.stringify(letter), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    this.kept.push(letter);
    this.forgetOldest();
    return summaryOf(letter);
  }

  /** Newest first; `to` is one whole address, `since` leaves out what came before that instant. */
  list(filter: { to?: string; since?: Date } = {}): LetterSummary[] {
    const to = filter.to?.toLowerCase();
    const since = filter.since?.toISOString() ?? '';
    return this.kept
      .filter((letter) => (to === undefined || letter.to.includes(to)) && letter.receivedAt >= since)
      .map(summaryOf)
      .reverse();
  }

  async open(id: string): Promise<Letter | undefined> {
    const letter = this.kept.find((one) => one.id === id);
    if (!letter) return undefined;
    const mail = await simpleParser(Buffer.from(letter.raw, 'base64'));
    return {
      ...summaryOf(letter),
      text: mail.text ?? '',
      html: mail.html || '',
      headers: headersOf(mail),
      files: mail.attachments.map((file, index) => ({
        filename: file.filename ?? `${index + 1}`,
        contentType: file.contentType,
        size: file.size,
        content: file.content,
      })),
    };
  }

  /** The letter as it came over the wire. */
  source(id: string): Buffer | undefined {
    const letter = this.kept.find((one) => one.id === id);
    return letter && Buffer.from(letter.raw, 'base64');
  }

  clear(): void {
    for (const letter of this.kept) rmSync(this.fileOf(letter.id), { force: true });
    this.kept = [];
  }

  private forgetOldest(): void {
    for (const letter of this.kept.splice(0, Math.max(0, this.kept.length - KEPT))) rmSync(this.fileOf(letter.id), { force: true });
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}

function headersOf(mail: ParsedMail): Record<string, string> {
  return Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]));
}
