import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language } from '../i18n';
import { Icon } from '../ui/icon';

/** A number that comes and goes within moments is not worth a word, and one a minute is enough for who listens to the page. */
const SETTLE_MS = 3_000;
const ONCE_IN_MS = 60_000;

/** How many people look at this place now: a number, nobody's name. Nothing where one is alone. */
@Component({
  selector: 'eg-people-looking',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (others()) {
      <p class="small"><eg-icon name="people" />{{ 'places.looking' | transloco: { count: people() } }}</p>
    }
    <span class="sr" role="status">{{ said() }}</span>
  `,
  styles: `
    p {
      display: flex;
      gap: 6px;
      align-items: center;
      margin-top: 8px;
    }
  `,
})
export class PeopleLooking {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  readonly people = input<number | null>(null);
  protected readonly others = computed(() => (this.people() ?? 0) > 1);
  protected readonly said = signal('');
  private saidAt = -Infinity;

  constructor() {
    effect((onCleanup) => {
      const count = this.people();
      this.language.lang();
      if (!this.others()) return;
      const wait = Math.max(SETTLE_MS, this.saidAt + ONCE_IN_MS - performance.now());
      const timer = setTimeout(() => this.say(count), wait);
      onCleanup(() => clearTimeout(timer));
    });
  }

  private say(count: number | null): void {
    this.saidAt = performance.now();
    this.said.set(this.transloco.translate('places.looking', { count }));
  }
}
