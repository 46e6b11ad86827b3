import { Component, inject, input, signal } from '@angular/core';
import { email, form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../../i18n';
import { asProblem, Problem, ProblemView } from '../../problems';
import { TextField } from '../../ui/text-field';
import { Entrance } from '../entrance';
import { SessionApi } from '../session.api';

@Component({
  imports: [Entrance, ProblemView, RouterLink, TextField, TranslocoPipe],
  template: `
    <eg-entrance [heading]="'session.signUp.title' | transloco" [lead]="'session.signUp.lead' | transloco">
      <form class="stack" novalidate (submit)="enter($event)">
        <eg-text-field autocomplete="name" [field]="form.name" [label]="'session.name' | transloco" />
        <eg-text-field type="email" autocomplete="username" [field]="form.email" [label]="'session.email' | transloco" />
        <eg-text-field
          type="password"
          autocomplete="new-password"
          [field]="form.password"
          [label]="'session.password' | transloco"
          [hint]="'session.passwordHint' | transloco"
        />
        <p class="small">
          {{ 'session.signUp.agree' | transloco }}
          <a routerLink="/legal/terms">{{ 'shell.footer.terms' | transloco }}</a> ·
          <a routerLink="/legal/privacy">{{ 'shell.footer.privacy' | transloco }}</a>
        </p>
        @if (problem(); as problem) {
          <eg-problem [problem]="problem" />
        }
        <button type="submit" class="btn btn--filled btn--full" [disabled]="form().submitting()">
          {{ 'session.signUp.do' | transloco }}
        </button>
      </form>
      <p class="small">
        <a routerLink="/sign-in">{{ 'session.signUp.have' | transloco }}</a>
      </p>
    </eg-entrance>
  `,
})
export class SignUpPage {
  private readonly api = inject(SessionApi);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  readonly next = input<string>();

  private readonly model = signal({ name: '', email: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, 80);
    required(path.email);
    email(path.email);
    required(path.password);
    minLength(path.password, 10);
    maxLength(path.password, 128);
  });
  protected readonly problem = signal<Problem | null>(null);

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async () => {
      this.problem.set(null);
      const { name, password } = this.model();
      const address = this.model().email.trim();
      try {
        await this.api.signUp(name.trim(), address, password, this.language.lang());
        await this.router.navigate(['/check-mail'], { state: { email: address } });
      } catch (error) {
        this.problem.set(asProblem(error));
      }
      return undefined;
    });
  }
}
