import { Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { Problem, ProblemView } from '../problems';
import { unitName, windowWords } from './closure-words';
import type { Closure, ManagedUnit } from './manage.types';

/** The last question before a closure is lifted: it opens all that it closed. */
@Component({
  selector: 'eg-reopen-dialog',
  imports: [ProblemView, TextPipe, TranslocoPipe],
  template: `
    <dialog #dialog aria-labelledby="reopen-title" (cancel)="stay($event)" (close)="left.emit()">
      <h2 id="reopen-title">{{ 'manage.reopen.title' | transloco }}</h2>
      @if (closure(); as closure) {
        <p>{{ 'manage.reopen.text' | transloco }}</p>
        <dl class="sum">
          <div>
            <dt>{{ 'manage.close.what' | transloco }}</dt>
            <dd>{{ what() || ('manage.close.wholeSite' | transloco) }}</dd>
          </div>
          <div>
            <dt>{{ 'manage.close.when' | transloco }}</dt>
            <dd>{{ when() }}</dd>
          </div>
          <div>
            <dt>{{ 'manage.close.why' | transloco }}</dt>
            <dd>{{ closure.reason | text }}</dd>
          </div>
        </dl>
      }
      @if (problem(); as refused) {
        <eg-problem [problem]="refused" />
      }
      <div class="ways">
        <button type="button" class="btn btn--outlined" [disabled]="busy()" (click)="close()">
          {{ 'manage.reopen.keep' | transloco }}
        </button>
        <button type="button" class="btn btn--filled" [disabled]="busy()" (click)="confirmed.emit()">
          {{ (busy() ? 'manage.reopen.doing' : 'manage.reopen.do') | transloco }}
        </button>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(480px, 100vw - 32px);
      border: 0;
      border-radius: 12px;
      padding: 24px;
      background: var(--mat-sys-surface-container-lowest);
      color: inherit;
      box-shadow: var(--mat-sys-level4);
      font: var(--mat-sys-body-medium);
    }
    dialog::backdrop {
      background: color-mix(in srgb, var(--mat-sys-scrim) 50%, transparent);
    }
    h2 {
      font: var(--mat-sys-title-large);
      margin-bottom: 8px;
    }
    dl {
      margin-block: 12px;
    }
    dd {
      white-space: normal;
      text-align: right;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      margin-top: 20px;
    }
  `,
})
export class ReopenDialog {
  private readonly language = inject(Language);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  readonly closure = input.required<Closure | null>();
  readonly units = input.required<readonly ManagedUnit[]>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly confirmed = output();
  readonly left = output();

  protected readonly what = computed(() => unitName(this.closure() ?? {}, this.units(), this.language.lang()));
  protected readonly when = computed(() => windowWords(this.closure()?.window ?? {}, this.language.lang()));

  open(): void {
    this.dialog().nativeElement.showModal();
  }
  close(): void {
    this.dialog().nativeElement.close();
  }

  /** Esc waits like the buttons do. A method, because a handler that answers false would itself prevent the closing. */
  protected stay(event: Event): void {
    if (this.busy()) event.preventDefault();
  }
}
