import { Component, inject, input, signal } from '@angular/core';
import { form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Problem, ProblemView } from '../../problems';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import { Entrance } from '../entrance';
import { SessionApi } from '../session.api';

/** Where the letter's link leads: a new password, and every session ends. */
@Component({
  imports: [Entrance, Icon, ProblemView, RouterLink, TextField, TranslocoPipe],
  template: `
    <eg-entrance [heading]="'session.reset.title' | transloco" [lead]="'session.reset.lead' | transloco">
      @if (token()) {
        <form class="stack" novalidate (submit)="enter($event)">
          <eg-text-field
            type="password"
            autocomplete="new-password"
            [field]="form.password"
            [label]="'session.newPassword' | transloco"
            [hint]="'session.passwordHint' | transloco"
          />
          @if (problem(); as problem) {
            <eg-problem [problem]="problem"
              ><a routerLink="/forgot">{{ 'session.forgot.again' | transloco }}</a></eg-problem
            >
          }
          <button type="submit" class="btn btn--filled btn--full" [disabled]="form().submitting()">
            {{ 'session.reset.do' | transloco }}
          </button>
        </form>
      } @else {
        <p class="note note--few"><eg-icon name="alert" />{{ 'session.reset.noToken' | transloco }}</p>
        <a class="btn btn--filled btn--full" routerLink="/forgot">{{ 'session.forgot.do' | transloco }}</a>
      }
    </eg-entrance>
  `,
})
export class ResetPage {
  private readonly api = inject(SessionApi);
  private readonly router = inject(Router);
  readonly token = input<string>();
  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password);
    minLength(path.password, 10);
    maxLength(path.password, 128);
  });
  protected readonly problem = signal<Problem | null>(null);

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async () => {
      this.problem.set(null);
      try {
        await this.api.reset(this.token() ?? '', this.model().password);
        await this.router.navigate(['/sign-in'], { queryParams: { done: 'reset' } });
      } catch (error) {
        this.problem.set(asProblem(error));
      }
      return undefined;
    });
  }
}
