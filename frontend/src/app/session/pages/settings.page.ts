import { Component, inject, signal } from '@angular/core';
import { form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Problem, ProblemView, Snack } from '../../problems';
import { LanguageSwitch } from '../../shell/language-switch';
import { Theme, ThemeChoice } from '../../shell/theme';
import { TextField } from '../../ui/text-field';
import { SessionApi } from '../session.api';
import { SessionStore } from '../session.store';

/** What a person may set for themselves: name, language, light or dark, password. */
@Component({
  imports: [LanguageSwitch, ProblemView, TextField, TranslocoPipe],
  template: `
    <div class="container container--narrow page stack">
      <h1>{{ 'session.settings.title' | transloco }}</h1>
      @if (session.user(); as user) {
        <p class="muted">{{ user.email }}</p>
      }
      <section class="panel stack">
        <h2 class="part">{{ 'session.settings.look' | transloco }}</h2>
        <div class="between">
          <span>{{ 'shell.language' | transloco }}</span><eg-language-switch />
        </div>
        <div class="between wrap-row">
          <span id="theme">{{ 'session.settings.theme' | transloco }}</span>
          <span class="chips" role="group" aria-labelledby="theme">
            @for (choice of choices; track choice) {
              <button type="button" class="chip" [attr.aria-pressed]="theme.choice() === choice" (click)="theme.use(choice)">
                {{ 'session.settings.' + choice | transloco }}
              </button>
            }
          </span>
        </div>
      </section>
      <section class="panel">
        <h2 class="part">{{ 'session.name' | transloco }}</h2>
        <form class="stack" novalidate (submit)="rename($event)">
          <eg-text-field autocomplete="name" [field]="nameForm.name" [label]="'session.name' | transloco" />
          <button type="submit" class="btn btn--outlined" [disabled]="nameForm().submitting()">
            {{ 'session.settings.save' | transloco }}
          </button>
        </form>
      </section>
      <section class="panel">
        <h2 class="part">{{ 'session.settings.password' | transloco }}</h2>
        <form class="stack" novalidate (submit)="change($event)">
          <eg-text-field
            type="password"
            autocomplete="current-password"
            [field]="form.current"
            [label]="'session.settings.current' | transloco"
          />
          <eg-text-field
            type="password"
            autocomplete="new-password"
            [field]="form.next"
            [label]="'session.newPassword' | transloco"
            [hint]="'session.passwordHint' | transloco"
          />
          <button type="submit" class="btn btn--outlined" [disabled]="form().submitting()">
            {{ 'session.settings.change' | transloco }}
          </button>
        </form>
      </section>
      @if (problem(); as problem) {
        <eg-problem [problem]="problem" />
      }
      <button type="button" class="btn btn--outlined btn--full" (click)="leave()">{{ 'shell.account.signOut' | transloco }}</button>
    </div>
  `,
  styles: `
    .part {
      font: var(--mat-sys-title-medium);
      margin-bottom: var(--eg-s3);
    }
  `,
})
export class SettingsPage {
  private readonly api = inject(SessionApi);
  private readonly snack = inject(Snack);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly theme = inject(Theme);
  protected readonly choices: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
  protected readonly problem = signal<Problem | null>(null);

  private readonly name = signal({ name: this.session.user()?.name ?? '' });
  protected readonly nameForm = form(this.name, (path) => {
    required(path.name);
    maxLength(path.name, 80);
  });
  private readonly model = signal({ current: '', next: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.current);
    required(path.next);
    minLength(path.next, 10);
    maxLength(path.next, 128);
  });

  protected async rename(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.nameForm, () => this.attempt(() => this.session.rename(this.name().name.trim()), 'session.settings.saved'));
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, () =>
      this.attempt(async () => {
        await this.api.changePassword(this.model().current, this.model().next);
        this.form().reset({ current: '', next: '' });
      }, 'session.settings.changed'),
    );
  }

  protected leave(): Promise<undefined> {
    return this.attempt(async () => {
      await this.session.signOut();
      await this.router.navigateByUrl('/');
    }, 'shell.account.signedOut');
  }

  private async attempt(work: () => Promise<unknown>, done: string): Promise<undefined> {
    this.problem.set(null);
    try {
      await work();
      this.snack.sayText(done);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
    return undefined;
  }
}
