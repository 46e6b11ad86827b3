import { Component, computed, DestroyRef, effect, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { tokyoTime } from '../ui/calendar-date';
import { Language } from '../i18n';
import { LiveService } from '../live';
import { Snack } from '../problems';
import { Icon } from '../ui/icon';

/** A socket may blink; only a loss this long is worth a word. */
const PATIENCE_MS = 4000;

/** Says that what is on the screen may be old, since when, and when we are back. */
@Component({
  selector: 'eg-offline-bar',
  imports: [TranslocoPipe, Icon],
  template: `
    <div role="status">
      @if (away()) {
        <p class="container">
          <eg-icon name="offline" />{{ (online() ? 'shell.offline.server' : 'shell.offline.device') | transloco: { time: since() } }}
        </p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      gap: 10px;
      align-items: center;
      margin-block: 8px;
      padding: 10px 16px;
      border-radius: 8px;
      background: var(--mat-sys-inverse-surface);
      color: var(--mat-sys-inverse-on-surface);
      font: var(--mat-sys-label-medium);
    }
  `,
})
export class OfflineBar {
  private readonly live = inject(LiveService);
  private readonly language = inject(Language);
  private readonly snack = inject(Snack);
  private readonly transloco = inject(TranslocoService);
  protected readonly online = signal(navigator.onLine);
  private readonly lost = signal(false);
  private readonly lostAt = signal(new Date());
  protected readonly away = computed(() => !this.online() || this.lost());
  protected readonly since = computed(() => (this.language.lang(), tokyoTime(this.lostAt())));

  constructor() {
    const update = () => this.online.set(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    });
    effect((onCleanup) => {
      if (this.live.state() !== 'lost') return this.lost.set(false);
      const timer = setTimeout(() => this.lost.set(true), PATIENCE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    let wasAway = false;
    effect(() => {
      const away = this.away();
      if (away && !wasAway) this.lostAt.set(new Date());
      if (!away && wasAway) this.snack.say(this.transloco.translate('shell.offline.back'));
      wasAway = away;
    });
  }
}
