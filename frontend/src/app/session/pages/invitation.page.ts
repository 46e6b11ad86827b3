import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Problem, ProblemView } from '../../problems';
import { MomentPipe } from '../../ui/pipes';
import { Skeleton } from '../../ui/skeleton';
import { Entrance } from '../entrance';
import { Invitation, SessionApi } from '../session.api';
import { SessionStore } from '../session.store';

/** Joining a company: the link of the letter. Whoever is not signed in comes back here after signing in or up. */
@Component({
  imports: [Entrance, MomentPipe, ProblemView, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <eg-entrance [heading]="'session.invitation.title' | transloco">
      @if (invitation(); as invitation) {
        <p>{{ 'session.invitation.text' | transloco: { company: invitation.companyName } }}</p>
        <dl class="sum">
          <div>
            <dt>{{ 'session.invitation.role' | transloco }}</dt>
            <dd>{{ 'session.role.' + invitation.role | transloco }}</dd>
          </div>
          <div>
            <dt>{{ 'session.invitation.for' | transloco }}</dt>
            <dd>{{ invitation.email }}</dd>
          </div>
          <div>
            <dt>{{ 'session.invitation.until' | transloco }}</dt>
            <dd>{{ invitation.expiresAt | moment }}</dd>
          </div>
        </dl>
        @if (invitation.status !== 'pending') {
          <p class="note note--few">{{ 'session.invitation.' + invitation.status | transloco }}</p>
        } @else if (session.user(); as user) {
          <p class="small muted">{{ 'session.invitation.as' | transloco: { email: user.email } }}</p>
          <button type="button" class="btn btn--filled btn--full" [disabled]="busy()" (click)="accept(invitation)">
            {{ 'session.invitation.do' | transloco }}
          </button>
        } @else {
          <p class="small muted">{{ 'session.invitation.signInFirst' | transloco }}</p>
          <a class="btn btn--filled btn--full" routerLink="/sign-in" [queryParams]="{ next: here() }">{{
            'session.signIn.do' | transloco
          }}</a>
          <a class="btn btn--outlined btn--full" routerLink="/sign-up" [queryParams]="{ next: here() }">{{
            'session.signUp.link' | transloco
          }}</a>
        }
      } @else if (!problem()) {
        <eg-skeleton [rows]="1" [pictures]="false" />
      }
      @if (problem(); as problem) {
        <eg-problem [problem]="problem" [canRetry]="true" (retry)="load()" />
      }
    </eg-entrance>
  `,
})
export class InvitationPage {
  private readonly api = inject(SessionApi);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  readonly id = input.required<string>();

  protected readonly invitation = signal<Invitation | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly here = computed(() => `/invitations/${this.id()}`);

  constructor() {
    effect(() => void this.load());
  }

  protected async load(): Promise<void> {
    const id = this.id();
    this.problem.set(null);
    try {
      this.invitation.set(await this.api.invitation(id));
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  protected async accept(invitation: Invitation): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.acceptInvitation(invitation.id);
      await this.session.refresh();
      await this.router.navigateByUrl('/company');
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
