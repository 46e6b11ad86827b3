import { Component, inject, signal } from '@angular/core';
import { email, form, required, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Problem, ProblemView } from '../../problems';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import { Entrance } from '../entrance';
import { SessionApi } from '../session.api';
import { SessionStore } from '../session.store';

@Component({
  imports: [Entrance, Icon, ProblemView, RouterLink, TextField, TranslocoPipe],
  template: `
    <eg-entrance [heading]="'session.forgot.title' | transloco" [lead]="'session.forgot.lead' | transloco">
      @if (sent()) {
        <p class="note" role="status"><eg-icon name="mail" />{{ 'session.forgot.sent' | transloco: { email: sent() } }}</p>
        @if (session.me().inboxUrl; as inbox) {
          <p class="small">
            {{ 'session.checkMail.demo' | transloco }} <a [href]="inbox" target="_blank" rel="noopener">{{ inbox }}</a>
          </p>
        }
      } @else {
        <form class="stack" novalidate (submit)="enter($event)">
          <eg-text-field type="email" autocomplete="username" [field]="form.email" [label]="'session.email' | transloco" />
          @if (problem(); as problem) {
            <eg-problem [problem]="problem" />
          }
          <button type="submit" class="btn btn--filled btn--full" [disabled]="form().submitting()">
            {{ 'session.forgot.do' | transloco }}
          </button>
        </form>
      }
      <p class="small">
        <a routerLink="/sign-in">{{ 'session.backToSignIn' | transloco }}</a>
      </p>
    </eg-entrance>
  `,
})
export class ForgotPage {
  private readonly api = inject(SessionApi);
  protected readonly session = inject(SessionStore);
  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
  });
  protected readonly sent = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async () => {
      this.problem.set(null);
      const address = this.model().email.trim();
      try {
        await this.api.requestReset(address);
        this.sent.set(address);
      } catch (error) {
        this.problem.set(asProblem(error));
      }
      return undefined;
    });
  }
}
