import { Component, computed, ElementRef, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Problem, ProblemView } from '../problems';
import { YenPipe } from '../ui';
import { amountsOf, nextAfter } from './after-refusal';

/** The last question before a stay is cancelled: both amounts, and what happens. Amounts that changed meanwhile are asked about again. */
@Component({
  selector: 'eg-cancel-dialog',
  imports: [ProblemView, TranslocoPipe, YenPipe],
  template: `
    <dialog #dialog aria-labelledby="cancel-title" (cancel)="stayOpen($event)">
      <h2 id="cancel-title">{{ 'stays.cancel.sure' | transloco }}</h2>
      <p>{{ 'stays.cancel.sureText' | transloco }}</p>
      <dl class="sum">
        <div>
          <dt>{{ 'stays.cancel.charge' | transloco }}</dt>
          <dd>{{ amounts().charge | yen }}</dd>
        </div>
        <div class="total">
          <dt>{{ 'stays.cancel.refund' | transloco }}</dt>
          <dd>{{ amounts().refund | yen }}</dd>
        </div>
      </dl>
      <p class="hint">{{ 'stays.cancel.refundHint' | transloco }}</p>
      <div aria-live="polite">
        @if (problem(); as refused) {
          @if (isChanged()) {
            <p class="note note--few">{{ 'stays.cancel.changed' | transloco }}</p>
          } @else {
            <eg-problem [problem]="refused" [safe]="'stays.cancel.safe' | transloco" />
          }
        }
      </div>
      <div class="ways">
        <button type="button" class="btn btn--outlined" (click)="close()" [disabled]="busy()">{{ 'stays.cancel.keep' | transloco }}</button>
        <button type="button" class="btn btn--filled btn--danger" (click)="cancelled.emit(amounts().refund)" [disabled]="busy()">
          {{ (busy() ? 'stays.cancel.doing' : 'stays.cancel.do') | transloco }}
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
      margin-block: 16px 4px;
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
export class CancelDialog {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  readonly charge = input.required<number>();
  readonly refund = input.required<number>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  /** With the refund that was shown. */
  readonly cancelled = output<number>();

  protected readonly isChanged = computed(() => {
    const problem = this.problem();
    return problem !== null && nextAfter(problem) === 'new-amounts';
  });
  /** What the refusal says is newer than what the page knew. */
  protected readonly amounts = computed(() => {
    const problem = this.problem();
    return (this.isChanged() && problem && amountsOf(problem)) || { charge: this.charge(), refund: this.refund() };
  });

  /** Escape closes it, but not while the answer is awaited. (A handler that returned false would keep it open for ever.) */
  protected stayOpen(event: Event): void {
    if (this.busy()) event.preventDefault();
  }

  open(): void {
    this.dialog().nativeElement.showModal();
  }
  close(): void {
    this.dialog().nativeElement.close();
  }
}
