import { Component, computed, input, signal } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

let count = 0;

/** A labelled input of a signal form; says what is wrong once the person has been there. Passwords can be looked at. */
@Component({
  selector: 'eg-text-field',
  imports: [FormField, Icon, TranslocoPipe],
  template: `
    <div class="field" [class.field--error]="error()">
      <label class="label" [for]="id">{{ label() }}</label>
      <span class="row">
        <input
          [id]="id"
          [type]="seen() ? 'text' : type()"
          [formField]="field()"
          [autocomplete]="autocomplete()"
          [attr.inputmode]="type() === 'email' ? 'email' : null"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="error() ? id + '-error' : hint() ? id + '-hint' : null"
          (blur)="left.set(true)"
        />
        @if (type() === 'password') {
          <button type="button" class="linkbtn small" [attr.aria-pressed]="seen()" (click)="seen.set(!seen())">
            {{ (seen() ? 'ui.password.hide' : 'ui.password.show') | transloco }}
          </button>
        }
      </span>
    </div>
    @if (error(); as error) {
      <p class="hint hint--error" [id]="id + '-error'"><eg-icon name="alert" />{{ 'ui.errors.' + error.kind | transloco: error }}</p>
    } @else if (hint()) {
      <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    input {
      flex: 1;
    }
  `,
})
export class TextField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly type = input<'text' | 'email' | 'password'>('text');
  readonly autocomplete = input('off');
  readonly hint = input('');

  protected readonly id = `eg-field-${++count}`;
  protected readonly left = signal(false);
  protected readonly seen = signal(false);
  protected readonly error = computed(() => {
    const state = this.field()();
    const error = state.touched() || (this.left() && state.dirty()) ? state.errors()[0] : undefined;
    // the validators' own numbers are what the sentences speak of
    return error && { ...(error as unknown as Record<string, unknown>), kind: error.kind };
  });
}
