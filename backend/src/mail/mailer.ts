/** Sends letters over SMTP. One pooled connection for each instance; a failure is the outbox's to repeat. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../platform/config/index.js';
import { html, type Letter, oneLine, plainText } from './letter.js';

/** The same message tried again keeps its Message-ID, so that mail servers can drop the copy. */
export type Sending = { readonly to: string; readonly id: string };

@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly transport?: Transporter;
  private readonly host: string;

  constructor(private readonly config: Config) {
    this.host = new URL(config.publicUrl).hostname;
    if (config.smtpUrl !== undefined)
      this.transport = createTransport({
        url: config.smtpUrl,
        pool: true,
        maxConnections: 2,
        connectionTimeout: 8_000,
        greetingTimeout: 8_000,
        socketTimeout: 12_000,
      });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  async send(letter: Letter, { to, id }: Sending): Promise<void> {
    if (this.transport === undefined) throw new Error('SMTP_URL is not set: letters wait');
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: oneLine(to),
      subject: oneLine(letter.subject),
      messageId: `<${id}@${this.host}>`,
      headers: { 'Content-Language': letter.lang, 'Auto-Submitted': 'auto-generated' },
      text: plainText(letter),
      html: html(letter),
      attachments: letter.attachments?.map((attachment) => ({ ...attachment })),
    });
  }
}
