import { Component, computed, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Problem, ProblemView } from '../problems';
import type { CompanyRole } from '../session';
import { Icon } from '../ui';
import type { Member } from './accounts.api';
import { RoleChoice } from './role-choice';
import { leavesNoAdmin } from './roles';

export type MemberDeed = 'role' | 'remove';

/** Another role for a member, or none: asked once more. Says beforehand when it would leave the company without an administrator. */
@Component({
  selector: 'eg-member-dialog',
  imports: [Icon, ProblemView, RoleChoice, TranslocoPipe],
  template: `
    <dialog #dialog aria-labelledby="member-title" (cancel)="stay($event)" (close)="left.emit()">
      @if (member(); as member) {
        <h2 id="member-title">{{ 'accounts.' + texts() + '.title' | transloco: { name: member.name } }}</h2>
        <div class="stack">
          @if (deed() === 'role') {
            <eg-role-choice name="member-role" [(role)]="role" />
          } @else {
            <p>{{ 'accounts.' + texts() + '.text' | transloco: { name: member.name } }}</p>
          }
          <div aria-live="polite">
            @if (isLastAdmin()) {
              <div class="note note--few">
                <eg-icon name="alert" />
                <p>
                  <b>{{ 'accounts.lastAdmin.title' | transloco }}</b>{{ 'accounts.lastAdmin.text' | transloco }}
                </p>
              </div>
            }
          </div>
          @if (problem(); as refused) {
            <eg-problem [problem]="refused" />
          }
        </div>
        <div class="ways">
          <button type="button" class="btn btn--outlined" [disabled]="busy()" (click)="close()">{{ 'accounts.keep' | transloco }}</button>
          <button
            type="button"
            class="btn btn--filled"
            [class.btn--danger]="deed() === 'remove'"
            [disabled]="busy() || isLastAdmin() || (deed() === 'role' && role() === member.role)"
            (click)="confirmed.emit(role())"
          >
            {{ 'accounts.' + texts() + '.do' | transloco }}
          </button>
        </div>
      }
    </dialog>
  `,
  styleUrl: './dialog.css',
})
export class MemberDialog {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  readonly members = input.required<readonly Member[]>();
  readonly me = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  /** With the role chosen; it means nothing when the member is removed. */
  readonly confirmed = output<CompanyRole>();
  readonly left = output();

  readonly member = signal<Member | null>(null);
  readonly deed = signal<MemberDeed>('role');
  protected readonly role = signal<CompanyRole>('member');
  protected readonly texts = computed(() =>
    this.deed() === 'role' ? 'changeRole' : this.member()?.userId === this.me() ? 'leave' : 'remove',
  );
  protected readonly isLastAdmin = computed(() => {
    const member = this.member();
    return member !== null && leavesNoAdmin(this.members(), member.userId, this.deed() === 'role' ? this.role() : undefined);
  });

  open(member: Member, deed: MemberDeed): void {
    this.member.set(member);
    this.deed.set(deed);
    this.role.set(member.role);
    this.dialog().nativeElement.showModal();
  }
  close(): void {
    this.dialog().nativeElement.close();
  }

  /** Esc waits like the buttons do. A method, because a handler that answers false would itself prevent the closing. */
  protected stay(event: Event): void {
    if (this.busy()) event.preventDefault();
  }
}
