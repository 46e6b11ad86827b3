import { Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { email, form, maxLength, required, submit } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Problem, ProblemView } from '../problems';
import type { CompanyRole } from '../session';
import { TextField } from '../ui';
import { RoleChoice } from './role-choice';

/** Inviting somebody by e-mail, with the role they will have. */
@Component({
  selector: 'eg-invite-dialog',
  imports: [ProblemView, RoleChoice, TextField, TranslocoPipe],
  template: `
    <dialog #dialog aria-labelledby="invite-title" (cancel)="stay($event)" (close)="left.emit()">
      <h2 id="invite-title">{{ 'accounts.invite.title' | transloco }}</h2>
      <form class="stack" novalidate (submit)="send($event)">
        <eg-text-field
          type="email"
          [field]="form.email"
          [label]="'accounts.invite.email' | transloco"
          [hint]="'accounts.invite.hint' | transloco"
        />
        <eg-role-choice name="invite-role" [(role)]="role" />
        @if (problem(); as refused) {
          <eg-problem [problem]="refused" />
        }
        <div class="ways">
          <button type="button" class="btn btn--outlined" [disabled]="busy()" (click)="close()">{{ 'accounts.keep' | transloco }}</button>
          <button type="submit" class="btn btn--filled" [disabled]="busy()">
            {{ (busy() ? 'accounts.invite.doing' : 'accounts.invite.do') | transloco }}
          </button>
        </div>
      </form>
    </dialog>
  `,
  styleUrl: './dialog.css',
})
export class InviteDialog {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly invited = output<{ readonly email: string; readonly role: CompanyRole }>();
  readonly left = output();

  protected readonly role = signal<CompanyRole>('booker');
  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
    maxLength(path.email, 254);
  });

  open(): void {
    this.form().reset({ email: '' });
    this.role.set('booker');
    this.dialog().nativeElement.showModal();
  }
  close(): void {
    this.dialog().nativeElement.close();
  }

  /** Esc waits like the buttons do. A method, because a handler that answers false would itself prevent the closing. */
  protected stay(event: Event): void {
    if (this.busy()) event.preventDefault();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, () => {
      this.invited.emit({ email: this.model().email.trim(), role: this.role() });
      return Promise.resolve(undefined);
    });
  }
}
