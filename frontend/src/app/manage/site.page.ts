import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { ProblemView, Snack } from '../problems';
import { PageTitles } from '../shell/page-titles';
import { addDays, Blank, formatDate, formatDates, formatMonth, Icon, isCalendarDate, Skeleton, tokyoDate, weekday } from '../ui';
import type { Area } from './area';
import { CalendarStore } from './calendar.store';
import { ClosingPanel, ClosingStart } from './closing-panel';
import { Closings } from './closings.store';
import { Entries } from './entries';
import type { CloseAsk, Closure } from './manage.types';
import { ReopenDialog } from './reopen-dialog';
import { SPANS, spanOf } from './spans-shown';
import { Tape } from './tape';
import { barNews, dayColumns, dayRows, halfHoursOf, hourColumns, hourRows, Words } from './tape-model';

const HALF = 1_800_000;
const isPhone = () => matchMedia('(max-width: 720px)').matches;

/** /manage/:siteId: who has what and when at one site, live; closing and reopening. The address keeps what is shown. */
@Component({
  imports: [Blank, ClosingPanel, Entries, Icon, ProblemView, ReopenDialog, RouterLink, Skeleton, Tape, TextPipe, TranslocoPipe],
  providers: [CalendarStore, Closings],
  templateUrl: './site.page.html',
  styleUrl: './site.page.css',
})
export class SitePage {
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly titles = inject(PageTitles);
  private readonly snack = inject(Snack);
  protected readonly store = inject(CalendarStore);
  protected readonly closings = inject(Closings);
  private readonly panel = viewChild(ClosingPanel);
  private readonly dialog = viewChild(ReopenDialog);
  private readonly tape = viewChild(Tape);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');

  /** Of the address: /manage/kottoi-minato?from=2026-11-22&span=35&view=list */
  readonly siteId = input.required<string>();
  readonly from = input<string>();
  readonly span = input<string>();
  readonly view = input<string>();

  protected readonly spans = SPANS;
  protected readonly legend = ['stay', 'now', 'hold', 'closure', 'rest'];
  protected readonly area = signal<Area | null>(null);
  private back: HTMLElement | null = null;
  private readonly firstDay = tokyoDate(new Date());

  protected readonly days = computed(() => spanOf(this.span(), isPhone()));
  /** The first day shown: as the address says, else the Sunday of this week, or today for a single day. */
  protected readonly start = computed(() => {
    const asked = this.from() ?? '';
    if (isCalendarDate(asked) && asked > '1970' && asked < '2199') return asked;
    return this.days() === 1 ? this.firstDay : addDays(this.firstDay, -weekday(this.firstDay));
  });
  protected readonly isList = computed(() => (this.view() ?? (isPhone() ? 'list' : 'table')) === 'list');
  protected readonly isOneDay = computed(() => this.days() === 1);
  protected readonly hasHours = computed(() => this.store.units().some(({ grain }) => grain === 'half-hour'));
  protected readonly shownUnits = computed(() =>
    this.store.units().filter(({ grain }) => !this.isOneDay() || this.isList() || grain === 'half-hour'),
  );

  private readonly words = computed<Words>(() => ({
    lang: this.language.lang(),
    say: (key, params) => this.transloco.translate(this.keyOf(key), params),
  }));
  private readonly known = computed(() => {
    const calendar = this.store.calendar();
    return calendar && { calendar, today: this.store.today(), fresh: this.store.fresh() };
  });
  private readonly starts = computed(() => halfHoursOf(this.known()?.calendar.units ?? [], this.known()?.calendar.from ?? this.start()));
  protected readonly columns = computed(() => {
    const known = this.known();
    if (!known) return [];
    const { days, from, asOf } = known.calendar;
    return days.length === 1
      ? hourColumns(this.starts(), from, Date.parse(asOf), this.words())
      : dayColumns(days, known.today, this.words());
  });
  protected readonly rows = computed(() => {
    const known = this.known();
    if (!known) return [];
    const units = this.shownUnits();
    return known.calendar.days.length === 1
      ? hourRows(units, this.starts(), this.columns(), known, this.words())
      : dayRows(units, this.columns(), known, this.words());
  });
  protected readonly rangeWords = computed(() => {
    const lang = this.language.lang();
    if (this.isOneDay()) return formatDate(this.start(), lang);
    return formatDates(this.start(), addDays(this.start(), this.days() - 1), lang);
  });
  protected readonly corner = computed(() => formatMonth(this.start(), this.language.lang()));
  /** One sentence for what changed last. */
  protected readonly said = computed(() => {
    const [first, ...rest] = this.store.news();
    const unit = this.store.units().find(({ id }) => id === first?.unitId);
    if (!first || !unit) return '';
    const words = this.words();
    const sentence = this.transloco.translate(`manage.news.${first.kind}`, {
      unit: unit.name[words.lang],
      what: barNews(first.bar, words),
    });
    return rest.length ? `${sentence} ${this.transloco.translate('manage.news.more', { count: rest.length })}` : sentence;
  });
  protected readonly chosen = computed(() => {
    const start = this.startOf(this.area());
    if (!start) return null;
    const lang = this.language.lang();
    const names = start.unitIds.map((id) => this.store.units().find((unit) => unit.id === id)?.name[lang] ?? '');
    const shown =
      names.length > 2
        ? `${names[0]}${this.transloco.translate('manage.tape.others', { count: names.length - 1 })}`
        : names.join(lang === 'ja' ? '・' : ', ');
    const days = start.from === start.to ? formatDate(start.from, lang, 'short') : formatDates(start.from, start.to, lang);
    return { names: shown, when: start.isByHours ? `${days} ${start.start}–${start.end}` : days, isPast: start.to < this.store.today() };
  });

  constructor() {
    effect(() => {
      const [site, from, days] = [this.siteId(), this.start(), this.days()];
      untracked(() => {
        this.area.set(null);
        this.store.open(site, from, days);
      });
    });
    effect(() => {
      const name = this.language.of(this.store.site()?.name);
      if (name) this.titles.say(name);
    });
  }

  protected show(change: { from?: string | null; span?: number; view?: 'table' | 'list' }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }
  protected step(direction: 1 | -1): void {
    this.show({ from: addDays(this.start(), direction * this.days()) });
  }

  protected openPanel(unitIds?: readonly string[]): void {
    const calendar = this.store.calendar();
    if (!calendar) return;
    const today = this.store.today();
    const day = this.start() > today ? this.start() : today;
    const none: ClosingStart = { unitIds: unitIds ?? [], from: day, to: day, isByHours: false, start: '09:00', end: '17:00' };
    const chosen = unitIds ? null : this.startOf(this.area());
    this.back = document.activeElement as HTMLElement | null;
    this.closings.begin();
    this.panel()?.open(
      chosen ? { ...chosen, from: chosen.from < today ? today : chosen.from, to: chosen.to < today ? today : chosen.to } : none,
    );
  }
  protected panelLeft(): void {
    if (this.closings.closed().length) this.area.set(null);
    setTimeout(() =>
      this.back?.isConnected ? this.back.focus() : this.tape() ? this.tape()?.focus() : this.opener()?.nativeElement.focus(),
    );
  }
  protected async close(asks: readonly CloseAsk[]): Promise<void> {
    await this.closings.close(asks);
    await this.store.fetch();
  }

  protected askReopen(closure: Closure): void {
    this.closings.problem.set(null);
    this.closings.closure.set(closure);
    this.dialog()?.open();
  }
  protected async reopen(): Promise<void> {
    if (!(await this.closings.reopen())) return;
    this.dialog()?.close();
    this.snack.sayText('manage.reopen.done');
    await this.store.fetch();
  }

  protected reopenLeft(): void {
    this.closings.closure.set(null);
    this.closings.problem.set(null);
  }

  private startOf(area: Area | null): ClosingStart | null {
    const [first, last] = [this.columns()[area?.left ?? -1], this.columns()[area?.right ?? -1]];
    if (!area || !first || !last) return null;
    const unitIds = this.rows()
      .slice(area.top, area.bottom + 1)
      .map(({ id }) => id);
    if ((this.known()?.calendar.days.length ?? 0) > 1)
      return { unitIds, from: first.key, to: last.key, isByHours: false, start: '09:00', end: '17:00' };
    const end = new Date((this.starts()[area.right] ?? 0) + HALF);
    const until = new Date(end.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
    const day = this.known()?.calendar.from ?? this.start();
    return { unitIds, from: day, to: day, isByHours: true, start: first.key, end: until === '00:00' ? '24:00' : until };
  }

  private keyOf(key: string): string {
    if (key.startsWith('counter.')) return `ui.${key}`;
    return key.startsWith('kind.') ? `ui.unitKind.${key.slice(5)}` : `manage.words.${key}`;
  }
}
