import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language } from '../i18n';
import { SessionStore } from '../session';
import { Icon } from '../ui';
import { Part, partsOf } from './paper';

/** Terms, privacy, the legal notice, accessibility: papers whose words are all in the texts. */
@Component({
  imports: [Icon, TranslocoPipe],
  template: `
    <article class="container page">
      <h1>{{ base() + '.title' | transloco }}</h1>
      <p class="muted">{{ base() + '.lead' | transloco }}</p>
      @if (session.isDemo()) {
        <p class="note note--few"><eg-icon name="info" />{{ 'legal.demo' | transloco }}</p>
      }
      @if (paper() === 'commerce') {
        <table class="facts">
          <tbody>
            @for (part of parts(); track part.title) {
              <tr>
                <th scope="row">{{ part.title }}</th>
                <td>
                  @for (line of part.lines; track $index) {
                    <p>{{ line.text }}</p>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <div class="prose">
          @for (part of parts(); track part.title) {
            <h2>{{ part.title }}</h2>
            @for (block of part.blocks; track $index) {
              @if (block.isList) {
                <ul>
                  @for (line of block.lines; track $index) {
                    <li>{{ line }}</li>
                  }
                </ul>
              } @else {
                <p>{{ block.lines[0] }}</p>
              }
            }
          }
        </div>
      }
      <p class="small muted">{{ 'legal.since' | transloco }}</p>
    </article>
  `,
  styles: `
    article > * + * {
      margin-top: var(--eg-s4);
    }
    .facts p + p {
      margin-top: 4px;
    }
  `,
})
export class PaperPage {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly loaded = toSignal(this.transloco.events$);
  protected readonly session = inject(SessionStore);
  readonly paper = input.required<string>();

  protected readonly base = computed(() => `legal.${this.paper()}`);
  protected readonly parts = computed((): Part[] => {
    this.loaded();
    this.language.lang();
    const sections: unknown = this.transloco.translateObject(`${this.base()}.parts`);
    return partsOf(sections);
  });
}
