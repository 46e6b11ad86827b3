import { Component, effect, input, output, signal, untracked } from '@angular/core';
import { form, maxLength, pattern, required, submit, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Problem, ProblemView } from '../problems';
import { TextField } from '../ui';
import type { Company, CompanyWords } from './accounts.api';
import { corporateNumber } from './roles';

/** As the API takes it: one line of katakana. */
const KATAKANA = /^[ァ-ヶー・\s0-9A-Za-z&.,'-]*$/u;

/** A company's name, its reading and its corporate number: for a new company and for changes. */
@Component({
  selector: 'eg-company-form',
  imports: [ProblemView, TextField, TranslocoPipe],
  template: `
    <form class="stack" novalidate (submit)="send($event)">
      <eg-text-field autocomplete="organization" [field]="form.name" [label]="'accounts.company.name' | transloco" />
      <eg-text-field [field]="form.kana" [label]="'accounts.company.kana' | transloco" [hint]="'accounts.company.kanaHint' | transloco" />
      <eg-text-field
        [field]="form.number"
        [label]="'accounts.company.number' | transloco"
        [hint]="'accounts.company.numberHint' | transloco"
      />
      @if (problem(); as refused) {
        <eg-problem [problem]="refused" />
      }
      <div class="row wrap-row">
        <button type="submit" class="btn btn--filled" [disabled]="busy()">{{ action() }}</button>
        <ng-content />
      </div>
    </form>
  `,
})
export class CompanyForm {
  /** What is changed; null for a new company. */
  readonly company = input<Company | null>(null);
  readonly action = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly given = output<CompanyWords>();

  private readonly model = signal({ name: '', kana: '', number: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, 100);
    maxLength(path.kana, 100);
    pattern(path.kana, KATAKANA);
    validate(path.number, ({ value }) => (value().trim() === '' || corporateNumber(value()) ? undefined : { kind: 'pattern' }));
  });

  constructor() {
    effect(() => {
      const company = this.company();
      untracked(() => this.model.set({ name: company?.name ?? '', kana: company?.kana ?? '', number: company?.corporateNumber ?? '' }));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, () => {
      const { name, kana, number } = this.model();
      this.given.emit({ name: name.trim(), kana: kana.normalize('NFKC').trim() || null, corporateNumber: corporateNumber(number) ?? null });
      return Promise.resolve(undefined);
    });
  }
}
