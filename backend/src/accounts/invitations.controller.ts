import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Actor, Me, Public, SignInNeeded } from '../platform/auth/index.js';
import { Answers } from '../platform/http/index.js';
import { CompanyCardSchema, InvitationSchema } from './accounts.dto.js';
import { AlreadyMember, InvitationMissing, InvitationNotYours, InvitationOver } from './accounts.problems.js';
import { Invitations } from './invitations.js';

@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Public()
  @Get(':id')
  @Answers(InvitationSchema, { description: 'What the link in the letter shows, with the address masked.', problems: [InvitationMissing] })
  show(@Param('id') id: string) {
    return this.invitations.show(id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Answers(CompanyCardSchema, {
    description: 'The company just joined.',
    problems: [SignInNeeded, InvitationMissing, InvitationNotYours, InvitationOver, AlreadyMember],
  })
  accept(@Me() me: Actor, @Param('id') id: string) {
    return this.invitations.accept(me, id);
  }
}
