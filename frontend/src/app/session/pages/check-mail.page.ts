import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Problem, ProblemView } from '../../problems';
import { Icon } from '../../ui/icon';
import { Entrance } from '../entrance';
import { SessionApi } from '../session.api';
import { SessionStore } from '../session.store';

/** After signing up: the same page whether or not the address was free, so that it tells nobody who has an account. */
@Component({
  imports: [Entrance, Icon, ProblemView, RouterLink, TranslocoPipe],
  template: `
    <eg-entrance [heading]="'session.checkMail.title' | transloco">
      <p class="row row--top">
        <eg-icon name="mail" /><span>{{ (email ? 'session.checkMail.text' : 'session.checkMail.textPlain') | transloco: { email } }}</span>
      </p>
      @if (session.me().inboxUrl; as inbox) {
        <p class="note note--few">
          <span
            >{{ 'session.checkMail.demo' | transloco }} <a [href]="inbox" target="_blank" rel="noopener">{{ inbox }}</a></span
          >
        </p>
      }
      @if (sent()) {
        <p class="note" role="status"><eg-icon name="check" />{{ 'session.checkMail.sent' | transloco }}</p>
      }
      @if (problem(); as problem) {
        <eg-problem [problem]="problem" />
      }
      <p class="row wrap-row">
        <a class="btn btn--filled" routerLink="/sign-in">{{ 'session.signIn.do' | transloco }}</a>
        @if (email) {
          <button type="button" class="btn btn--outlined" (click)="again()">{{ 'session.checkMail.again' | transloco }}</button>
        }
      </p>
    </eg-entrance>
  `,
})
export class CheckMailPage {
  private readonly api = inject(SessionApi);
  protected readonly session = inject(SessionStore);
  protected readonly email = (history.state as { email?: string } | null)?.email ?? '';
  protected readonly sent = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async again(): Promise<void> {
    this.problem.set(null);
    this.sent.set(false);
    try {
      await this.api.sendVerification(this.email);
      this.sent.set(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
