import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language, TextPipe } from '../i18n';
import { formatNights } from '../ui/calendar-date';
import { Icon } from '../ui/icon';
import { YenPipe } from '../ui/pipes';
import { FirstLine, firstText } from './first-free';

/** いちばん早い空き: 2月3日（水）から3泊 ¥39,600. A line for each kind of unit; pressing it takes these dates. */
@Component({
  selector: 'eg-first-free',
  imports: [Icon, TextPipe, TranslocoPipe, YenPipe],
  template: `
    @if (rows().length) {
      <h3 id="first-free-h">{{ 'places.first.title' | transloco }}</h3>
      <ul aria-labelledby="first-free-h">
        @for (row of rows(); track row.line.kind) {
          <li>
            <span class="kind">{{ 'ui.unitKind.' + row.line.kind | transloco }}</span>
            @if (row.line.found; as found) {
              <button type="button" class="chip" (click)="taken.emit(found)">
                <eg-icon name="calendar" /><b>{{ row.when }}</b> <span class="num">{{ found.price | yen }}</span>
                <span class="muted">{{ found.unit.name | text }}</span>
                <span class="sr">{{ 'places.first.take' | transloco }}</span>
              </button>
            } @else {
              <span class="small muted">{{ 'places.first.none' | transloco: { length: row.length } }}</span>
            }
          </li>
        }
      </ul>
    } @else if (lines()) {
      <p class="small muted">{{ 'places.first.tooMany' | transloco: { count: party() } }}</p>
    }
  `,
  styleUrl: './first-free-lines.css',
})
export class FirstFreeLines {
  private readonly language = inject(Language);
  /** Undefined until something is known. */
  readonly lines = input<readonly FirstLine[]>();
  readonly party = input.required<number>();
  readonly taken = output<NonNullable<FirstLine['found']>>();

  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return (this.lines() ?? []).map((line) => ({
      line,
      when: line.found ? firstText(line.found.window, lang) : '',
      length: line.nights ? formatNights(line.nights, lang) : lang === 'ja' ? `${line.minutes}分` : `${line.minutes} minutes`,
    }));
  });
}
