import { Component, computed, inject, input, signal } from '@angular/core';
import { email, form, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Problem, ProblemView } from '../../problems';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import { DemoPeople } from '../demo-people';
import { Entrance } from '../entrance';
import { SessionStore } from '../session.store';

/** Only addresses of ours: a link from elsewhere must not send a person away after signing in. */
export const safeNext = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

@Component({
  imports: [DemoPeople, Entrance, Icon, ProblemView, RouterLink, TextField, TranslocoPipe],
  template: `
    <eg-entrance [heading]="'session.signIn.title' | transloco">
      @if (verified() === '1') {
        <p class="note" role="status"><eg-icon name="check" />{{ 'session.verified' | transloco }}</p>
      } @else if (verified() === '0') {
        <p class="note note--few" role="status"><eg-icon name="alert" />{{ 'session.notVerified' | transloco }}</p>
      } @else if (done() === 'reset') {
        <p class="note" role="status"><eg-icon name="check" />{{ 'session.reset.done' | transloco }}</p>
      } @else if (next()) {
        <p class="note" role="status"><eg-icon name="lock" />{{ 'session.signIn.needed' | transloco }}</p>
      }
      <form class="stack" novalidate (submit)="enter($event)">
        <eg-text-field type="email" autocomplete="username" [field]="form.email" [label]="'session.email' | transloco" />
        <eg-text-field type="password" autocomplete="current-password" [field]="form.password" [label]="'session.password' | transloco" />
        @if (problem(); as problem) {
          <eg-problem [problem]="problem" [safe]="'session.signIn.safe' | transloco" />
        }
        <button type="submit" class="btn btn--filled btn--full" [disabled]="form().submitting()">
          {{ 'session.signIn.do' | transloco }}
        </button>
      </form>
      <p class="between small">
        <a routerLink="/forgot">{{ 'session.forgot.link' | transloco }}</a>
        <a routerLink="/sign-up" [queryParams]="next() ? { next: next() } : {}">{{ 'session.signUp.link' | transloco }}</a>
      </p>
      <ng-container below>
        @if (session.isDemo()) {
          <eg-demo-people (chosen)="take($event)" />
        }
      </ng-container>
    </eg-entrance>
  `,
})
export class SignInPage {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  readonly next = input<string>();
  readonly verified = input<string>();
  readonly done = input<string>();

  private readonly model = signal({ email: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
    required(path.password);
  });
  protected readonly problem = signal<Problem | null>(null);
  private readonly after = computed(() => safeNext(this.next()));

  protected take(person: { email: string; password: string }): void {
    this.model.set(person);
    void this.go();
  }

  protected enter(event: Event): void {
    event.preventDefault();
    void this.go();
  }

  private async go(): Promise<void> {
    await submit(this.form, async () => {
      this.problem.set(null);
      try {
        const { email, password } = this.model();
        await this.session.signIn(email.trim(), password);
        await this.router.navigateByUrl(this.after());
      } catch (error) {
        this.problem.set(asProblem(error));
      }
      return undefined;
    });
  }
}
