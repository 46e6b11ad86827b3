import { Component, computed, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../i18n/lang';
import { AvailabilityCalendar } from './availability-calendar';
import { daysBetween, firstOfMonth, formatDates, formatNights, tokyoDate } from './calendar-date';
import { Icon } from './icon';
import { NightSelection, NO_NIGHTS } from './night-selection';

/** 日程 11/17（火）– 20（金） 3泊: a button that opens two months. Emits whole stays only; closes itself when one is chosen. */
@Component({
  selector: 'eg-date-range-field',
  imports: [AvailabilityCalendar, Icon, TranslocoPipe],
  template: `
    <button #opener type="button" class="opener" [attr.aria-expanded]="isOpen()" aria-haspopup="dialog" (click)="toggle()">
      <span class="label">{{ label() || ('ui.dates.label' | transloco) }}</span>
      <b>
        <eg-icon name="calendar" />
        @if (text()) {
          <span
            >{{ text() }} <small class="muted small">{{ nightsText() }}</small></span
          >
        } @else {
          <span class="muted">{{ 'ui.dates.none' | transloco }}</span>
        }
      </b>
    </button>
    @if (isOpen()) {
      <div class="pop" role="dialog" [attr.aria-label]="'ui.dates.choose' | transloco" (keydown.escape)="close()">
        <eg-availability-calendar [assumeOpen]="true" [legend]="false" [nights]="draft()" (nightsChange)="take($event)" [month]="month()" />
        <div class="foot">
          <span class="small muted" aria-live="polite">{{
            (draft().checkIn && !draft().checkOut ? 'ui.dates.chooseOut' : 'ui.dates.chooseIn') | transloco
          }}</span>
          <span class="row">
            @if (nights().checkIn) {
              <button type="button" class="btn btn--text btn--sm" (click)="clear()">{{ 'ui.dates.clear' | transloco }}</button>
            }
            <button type="button" class="btn btn--outlined btn--sm" (click)="close()">{{ 'ui.close' | transloco }}</button>
          </span>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    .opener {
      display: block;
      width: 100%;
      padding: 0;
      border: 0;
      background: none;
      text-align: left;
      cursor: pointer;
    }
    b {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 28px;
      font: 500 1.0625rem/1.6 var(--eg-font-text);
    }
    eg-icon {
      color: var(--mat-sys-primary);
    }
    .pop {
      position: absolute;
      z-index: 15;
      top: calc(100% + 16px);
      left: -12px;
      width: min(720px, calc(100vw - 32px));
      padding: 20px 24px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 12px;
      background: var(--mat-sys-surface-container-lowest);
      box-shadow: var(--mat-sys-level3);
    }
    .foot {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 12px;
      margin-top: 12px;
    }
    @media (max-width: 720px) {
      .pop {
        position: fixed;
        inset: auto 0 0;
        z-index: 40;
        width: auto;
        max-height: 88vh;
        overflow-y: auto;
        border-radius: 12px 12px 0 0;
        padding: 16px;
      }
    }
  `,
  host: { '(document:pointerdown)': 'outside($event)' },
})
export class DateRangeField {
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');
  readonly nights = model<NightSelection>(NO_NIGHTS);
  readonly label = input('');

  protected readonly isOpen = signal(false);
  protected readonly draft = signal<NightSelection>(NO_NIGHTS);
  protected readonly month = computed(() => firstOfMonth(this.nights().checkIn ?? tokyoDate(new Date())));
  protected readonly text = computed(() => {
    const { checkIn, checkOut } = this.nights();
    return checkIn && checkOut ? formatDates(checkIn, checkOut, this.language.lang()) : '';
  });
  protected readonly nightsText = computed(() => {
    const { checkIn, checkOut } = this.nights();
    return checkIn && checkOut ? formatNights(daysBetween(checkIn, checkOut), this.language.lang()) : '';
  });

  protected toggle(): void {
    if (this.isOpen()) return this.close();
    this.draft.set(this.nights());
    this.isOpen.set(true);
    setTimeout(() => {
      this.host.nativeElement.querySelector('.pop')?.scrollIntoView({ block: 'nearest' });
      this.host.nativeElement.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus({ preventScroll: true });
    });
  }

  protected take(nights: NightSelection): void {
    this.draft.set(nights);
    if (!nights.checkIn || !nights.checkOut) return;
    this.nights.set(nights);
    this.close();
  }

  protected clear(): void {
    this.nights.set(NO_NIGHTS);
    this.close();
  }

  protected close(): void {
    this.isOpen.set(false);
    this.opener().nativeElement.focus();
  }

  protected outside(event: Event): void {
    if (this.isOpen() && !this.host.nativeElement.contains(event.target as Node)) this.isOpen.set(false);
  }
}
