import { Module } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { Companies } from './companies.js';
import { CompaniesController } from './companies.controller.js';
import { Invitations } from './invitations.js';
import { InvitationsController } from './invitations.controller.js';
import { MyAccount } from './me.js';
import { MeController } from './me.controller.js';

@Module({
  controllers: [MeController, CompaniesController, InvitationsController],
  providers: [Accounts, Companies, Invitations, MyAccount],
  exports: [Accounts],
})
export class AccountsModule {}
