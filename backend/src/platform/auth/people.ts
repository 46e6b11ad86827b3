/** Where a letter to a person goes. Asked at the moment of sending, so that a message in the outbox holds an id only. */
import { Injectable } from '@nestjs/common';
import type { Lang } from '../../kernel/index.js';
import { Database } from '../database/index.js';

export type Addressee = { readonly email: string; readonly name: string; readonly locale: Lang };

@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** Undefined when the account is gone. */
  async addressee(userId: string): Promise<Addressee | undefined> {
    const [row] = await this.database.read<{ email: string; name: string; locale: string | null }>(
      'SELECT email, name, locale FROM auth_user WHERE id = ?',
      [userId],
    );
    return row === undefined ? undefined : { email: row.email, name: row.name, locale: row.locale === 'en' ? 'en' : 'ja' };
  }
}
