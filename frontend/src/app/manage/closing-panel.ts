import { Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, Text, TextPipe } from '../i18n';
import { Problem, ProblemView } from '../problems';
import { Icon } from '../ui';
import { asksOf, ClosingForm, closuresMet, faultsOf, Fault, LONGEST_REASON, mayBeByHours, REASONS, standsInTheWay } from './closing';
import { stretchWords, windowWords, unitName } from './closure-words';
import type { CloseAsk, Closed, Closure, ManagedCalendar, ManagedSite } from './manage.types';

/** What the person chose in the calendar before the panel opened. */
export type ClosingStart = Pick<ClosingForm, 'unitIds' | 'from' | 'to' | 'isByHours' | 'start' | 'end'>;

const TIMES = Array.from({ length: 49 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

/**
 * Closing a room, several or the whole site. It shows beforehand who has the time already and afterwards what the API answered. What must
 * stay true: the API decides what is hit; the form keeps all that was typed until it has succeeded.
 */
@Component({
  selector: 'eg-closing-panel',
  imports: [Icon, ProblemView, TextPipe, TranslocoPipe],
  templateUrl: './closing-panel.html',
  styleUrl: './drawer.css',
})
export class ClosingPanel {
  private readonly language = inject(Language);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  readonly site = input.required<ManagedSite>();
  readonly calendar = input.required<ManagedCalendar>();
  readonly today = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  /** What the API answered, one for each request; empty until it has. */
  readonly closed = input<readonly Closed[]>([]);
  readonly asked = output<CloseAsk[]>();
  readonly reopening = output<Closure>();
  /** The panel is gone: the page puts the focus back. */
  readonly left = output();

  protected readonly reasons = REASONS;
  protected readonly times = TIMES;
  protected readonly dayFaults: readonly Fault[] = ['dates', 'past', 'tooLong'];
  protected readonly longest = LONGEST_REASON;
  protected readonly reason = signal('cleaning');
  protected readonly sent = signal(false);
  protected readonly form = signal<ClosingForm>({
    isWholeSite: false,
    unitIds: [],
    from: '',
    to: '',
    isByHours: false,
    start: '09:00',
    end: '17:00',
    cause: 'maintenance',
    ja: REASONS[0]!.words.ja,
    en: REASONS[0]!.words.en,
  });
  protected readonly units = computed(() => this.site().units);
  protected readonly faults = computed(() => faultsOf(this.form(), this.units(), this.today()));
  protected readonly byHours = computed(() => mayBeByHours(this.form(), this.units()));
  protected readonly inTheWay = computed(() => standsInTheWay(this.form(), this.calendar(), this.units()));
  protected readonly closures = computed(() => closuresMet(this.form(), this.calendar(), this.units()));
  protected readonly isDone = computed(() => this.closed().length > 0 && !this.busy() && !this.problem());
  /** Stays in the way; what other closures have is closed already and needs no word. */
  protected readonly hits = computed(() => this.closed().flatMap(({ hit }) => hit.filter(({ stayId }) => stayId)));

  open(start: ClosingStart): void {
    this.sent.set(false);
    this.form.update((form) => ({ ...form, ...start, isWholeSite: false }));
    this.dialog().nativeElement.showModal();
  }
  close(): void {
    this.dialog().nativeElement.close();
  }

  /** Esc waits like the buttons do. A method, because a handler that answers false would itself prevent the closing. */
  protected stay(event: Event): void {
    if (this.busy()) event.preventDefault();
  }

  protected patch(part: Partial<ClosingForm>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }
  protected toggle(unitId: string, isOn: boolean): void {
    const rest = this.form().unitIds.filter((id) => id !== unitId);
    this.patch({ unitIds: isOn ? [...rest, unitId] : rest });
  }
  /** A later first day takes the last one along. */
  protected begin(from: string): void {
    this.patch({ from, to: this.form().to < from ? from : this.form().to });
  }
  protected choose(key: string): void {
    this.reason.set(key);
    const reason = REASONS.find((one) => one.key === key);
    if (reason) this.patch({ cause: reason.cause, ...reason.words });
  }
  protected wrong(fault: Fault): boolean {
    return this.sent() && this.faults().includes(fault);
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.sent.set(true);
    if (this.faults().length === 0) return this.asked.emit(asksOf(this.form(), this.site().id, this.units()));
    setTimeout(() => this.dialog().nativeElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  protected when(from: string, to: string, unitId: string): string {
    return stretchWords(from, to, this.units().find(({ id }) => id === unitId)?.grain ?? 'night', this.language.lang());
  }
  protected nameOf(unitId: string): Text | undefined {
    return this.units().find(({ id }) => id === unitId)?.name;
  }
  protected whenClosed(closure: Closure): string {
    return windowWords(closure.window, this.language.lang());
  }
  protected whatClosed(closure: Closure): string {
    return unitName(closure, this.units(), this.language.lang());
  }
}
