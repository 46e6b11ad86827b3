/** Hears messages and sends letters; imports no feature. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { AUTH_LETTER, type AuthLetter, AuthModule, People } from '../platform/auth/index.js';
import { Config } from '../platform/config/index.js';
import { MessageHandlers } from '../platform/outbox/index.js';
import { authLetter } from './auth-letters.js';
import { Mailer } from './mailer.js';
import { type StayFacts, stayLetter, type StayLetterKind } from './stay-letters.js';

const STAY_LETTERS: readonly StayLetterKind[] = ['confirmed', 'lapsed', 'cancelled', 'late-refunded'];

@Module({ imports: [AuthModule], providers: [Mailer] })
export class MailModule implements OnModuleInit {
  constructor(
    private readonly handlers: MessageHandlers,
    private readonly mailer: Mailer,
    private readonly people: People,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.handlers.on<AuthLetter>(
      AUTH_LETTER,
      'mail',
      (letter, { id }) => this.mailer.send(authLetter(letter), { to: letter.to, id: `auth-${id}` }),
      { sensitive: true },
    );
    for (const kind of STAY_LETTERS) this.handlers.on<StayFacts>(`stay.${kind}`, 'mail', (facts) => this.aboutStay(kind, facts));
  }

  private async aboutStay(kind: StayLetterKind, facts: StayFacts): Promise<void> {
    const person = await this.people.addressee(facts.userId);
    // An account that was closed meanwhile gets no letter.
    if (person === undefined) return;
    const letter = stayLetter(kind, facts, person.name, this.config.publicUrl);
    await this.mailer.send(letter, { to: person.email, id: `stay-${kind}-${facts.stayId}` });
  }
}
