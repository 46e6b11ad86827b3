import { Body, Controller, Get, Patch } from '@nestjs/common';
import { type Actor, Me, Public, SignInNeeded } from '../platform/auth/index.js';
import { Answers, Asks, RequestInvalid } from '../platform/http/index.js';
import { type ChangeMe, ChangeMeSchema, type MeDto, MeSchema } from './accounts.dto.js';
import { MyAccount } from './me.js';

@Controller('me')
export class MeController {
  constructor(private readonly account: MyAccount) {}

  @Public()
  @Get()
  @Answers(MeSchema, { description: 'Who is signed in; `user` is null when nobody is.' })
  show(@Me() me: Actor | undefined): Promise<MeDto> {
    return this.account.show(me);
  }

  @Patch()
  @Asks(ChangeMeSchema)
  @Answers(MeSchema, { problems: [SignInNeeded, RequestInvalid] })
  change(@Me() me: Actor, @Body({ schema: ChangeMeSchema }) body: ChangeMe): Promise<MeDto> {
    return this.account.change(me, body);
  }
}
