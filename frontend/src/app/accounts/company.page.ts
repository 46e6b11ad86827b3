import { Component, computed, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemView, Snack } from '../problems';
import { CompanyRole, SessionStore } from '../session';
import { Icon, MomentPipe, Skeleton } from '../ui';
import type { CompanyWords, Member, OpenInvitation } from './accounts.api';
import { CompanyForm } from './company-form';
import { CompanyStore } from './company.store';
import { InviteDialog } from './invite-dialog';
import { MemberDeed, MemberDialog } from './member-dialog';
import { groupedNumber, mayAskToGo } from './roles';

/** /company: who belongs to my company and what each may do; administrators invite, change and remove. Others read. */
@Component({
  imports: [CompanyForm, Icon, InviteDialog, MemberDialog, MomentPipe, ProblemView, RouterLink, Skeleton, TranslocoPipe],
  providers: [CompanyStore],
  templateUrl: './company.page.html',
  styleUrl: './company.page.css',
})
export class CompanyPage {
  private readonly snack = inject(Snack);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(CompanyStore);
  private readonly inviting = viewChild(InviteDialog);
  private readonly asking = viewChild(MemberDialog);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly editing = signal(false);
  protected readonly founding = signal(false);
  /** Which part of the page the last refusal belongs to. */
  protected readonly part = signal<'words' | 'invite' | 'member' | 'invitation'>('words');
  protected readonly number = computed(() => groupedNumber(this.store.company()?.corporateNumber ?? ''));
  protected readonly members = computed(() => {
    const company = this.store.company();
    const me = { userId: this.store.me(), role: company?.role ?? 'member' } as const;
    return (company?.members ?? []).map((member) => ({
      member,
      initial: [...member.name][0] ?? '',
      isMe: member.userId === me.userId,
      /** The last administrator may be asked too: the dialog says what to do first. */
      mayGo: mayAskToGo(member.userId, me),
    }));
  });

  constructor() {
    const companyId = computed(() => this.session.company()?.id);
    effect(() => {
      if (companyId() === undefined) return;
      this.editing.set(false); // another company: no form is left open
      this.founding.set(false);
    });
  }

  protected begin(part: 'words' | 'invite' | 'member' | 'invitation'): void {
    this.part.set(part);
    this.store.refusal.set(null);
  }
  protected refusal(part: string) {
    return this.part() === part ? this.store.refusal() : null;
  }

  protected invite(): void {
    this.begin('invite');
    this.inviting()?.open();
  }
  protected ask(member: Member, deed: MemberDeed): void {
    this.begin('member');
    this.asking()?.open(member, deed);
  }

  protected async invited({ email, role }: { email: string; role: CompanyRole }): Promise<void> {
    if (!(await this.store.invite(email, role))) return;
    this.inviting()?.close();
    this.snack.sayText('accounts.invite.done', { email });
  }
  protected async confirmed(role: CompanyRole): Promise<void> {
    const dialog = this.asking();
    const member = dialog?.member();
    if (!dialog || !member) return;
    const isRole = dialog.deed() === 'role';
    if (!(await (isRole ? this.store.changeRole(member.userId, role) : this.store.remove(member.userId)))) return;
    dialog.close();
    this.snack.sayText(isRole ? 'accounts.changeRole.done' : 'accounts.remove.done', { name: member.name });
    if (!isRole) setTimeout(() => this.heading()?.nativeElement.focus());
  }
  protected async withdraw(invitation: OpenInvitation): Promise<void> {
    this.begin('invitation');
    if (!(await this.store.withdraw(invitation.id))) return;
    this.snack.sayText('accounts.invitation.withdrawn', { email: invitation.email });
    this.heading()?.nativeElement.focus();
  }
  protected async renew(invitation: OpenInvitation): Promise<void> {
    this.begin('invitation');
    if (await this.store.invite(invitation.email, invitation.role)) this.snack.sayText('accounts.invite.done', { email: invitation.email });
  }
  protected async change(words: CompanyWords): Promise<void> {
    if (!(await this.store.change(words))) return;
    this.editing.set(false);
    this.snack.sayText('accounts.company.saved');
  }
  protected async found(words: CompanyWords): Promise<void> {
    this.begin('words');
    if (!(await this.store.found(words))) return;
    this.founding.set(false);
    this.snack.sayText('accounts.found.done', { name: words.name });
  }
}
