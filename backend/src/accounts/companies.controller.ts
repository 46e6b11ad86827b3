import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { type Actor, Me, NotAllowed, SignInNeeded } from '../platform/auth/index.js';
import { Answers, Asks, KeyReused, MayHaveKey, RequestInvalid } from '../platform/http/index.js';
import {
  type ChangeCompany,
  ChangeCompanySchema,
  type ChangeRole,
  ChangeRoleSchema,
  CompanyCardSchema,
  CompanySchema,
  type FoundCompany,
  FoundCompanySchema,
  type Invite,
  InviteSchema,
  OpenInvitationSchema,
} from './accounts.dto.js';
import {
  AlreadyMember,
  CompanyMissing,
  InvitationMissing,
  InvitationOver,
  LastAdmin,
  MemberMissing,
  TooManyInvitations,
} from './accounts.problems.js';
import { Companies } from './companies.js';
import { Invitations } from './invitations.js';

const OF_MEMBERS = [SignInNeeded, CompanyMissing];
const OF_ADMINS = [...OF_MEMBERS, NotAllowed];

@Controller('companies')
export class CompaniesController {
  constructor(
    private readonly companies: Companies,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  @Answers(CompanyCardSchema.array(), { description: 'The companies I belong to.', problems: [SignInNeeded] })
  mine(@Me() me: Actor) {
    return this.companies.mine(me);
  }

  @Post()
  @Asks(FoundCompanySchema)
  @Answers(CompanySchema, {
    status: 201,
    description: 'Whoever asks becomes its admin.',
    problems: [SignInNeeded, RequestInvalid, KeyReused],
  })
  @MayHaveKey()
  found(@Me() me: Actor, @Body({ schema: FoundCompanySchema }) body: FoundCompany, @Headers('idempotency-key') key: string | undefined) {
    return this.companies.found(me, body, key);
  }

  @Get(':id')
  @Answers(CompanySchema, { problems: OF_MEMBERS })
  show(@Me() me: Actor, @Param('id') id: string) {
    return this.companies.show(me, id);
  }

  @Patch(':id')
  @Asks(ChangeCompanySchema)
  @Answers(CompanySchema, { problems: [...OF_ADMINS, RequestInvalid] })
  change(@Me() me: Actor, @Param('id') id: string, @Body({ schema: ChangeCompanySchema }) body: ChangeCompany) {
    return this.companies.change(me, id, body);
  }

  @Patch(':id/members/:userId')
  @Asks(ChangeRoleSchema)
  @Answers(CompanySchema, { problems: [...OF_ADMINS, MemberMissing, LastAdmin, RequestInvalid] })
  changeRole(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('userId') userId: string,
    @Body({ schema: ChangeRoleSchema }) body: ChangeRole,
  ) {
    return this.companies.changeRole(me, id, userId, body.role);
  }

  @Delete(':id/members/:userId')
  @HttpCode(204)
  @Answers(undefined, {
    status: 204,
    description: 'Removed, or left when it is oneself.',
    problems: [...OF_ADMINS, MemberMissing, LastAdmin],
  })
  remove(@Me() me: Actor, @Param('id') id: string, @Param('userId') userId: string): Promise<void> {
    return this.companies.remove(me, id, userId);
  }

  @Post(':id/invitations')
  @Asks(InviteSchema)
  @Answers(OpenInvitationSchema, {
    status: 201,
    description: 'Sends the letter; asking the same address again renews its invitation.',
    problems: [...OF_ADMINS, AlreadyMember, TooManyInvitations, RequestInvalid],
  })
  invite(@Me() me: Actor, @Param('id') id: string, @Body({ schema: InviteSchema }) body: Invite) {
    return this.invitations.invite(me, id, body);
  }

  @Delete(':id/invitations/:invitationId')
  @HttpCode(204)
  @Answers(undefined, { status: 204, description: 'Withdrawn.', problems: [...OF_ADMINS, InvitationMissing, InvitationOver] })
  withdraw(@Me() me: Actor, @Param('id') id: string, @Param('invitationId') invitationId: string): Promise<void> {
    return this.invitations.withdraw(me, id, invitationId);
  }
}
