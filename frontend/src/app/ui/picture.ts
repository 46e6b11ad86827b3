import { Component, computed, inject, input } from '@angular/core';
import { Language, Text } from '../i18n/lang';

/** A site's or a unit's picture, 3:2, with its words; a photo may take a drawing's place without moving the page. */
@Component({
  selector: 'eg-picture',
  template: `<img
    [src]="picture().url"
    [alt]="alt()"
    width="1200"
    height="800"
    decoding="async"
    [attr.loading]="eager() ? 'eager' : 'lazy'"
  />`,
  styles: `
    :host {
      display: block;
      overflow: hidden;
      border-radius: var(--picture-radius, 8px);
      background: var(--mat-sys-surface-container-high);
    }
    img {
      width: 100%;
      height: 100%;
      aspect-ratio: var(--picture-ratio, 3 / 2);
      object-fit: cover;
    }
  `,
})
export class Picture {
  private readonly language = inject(Language);
  readonly picture = input.required<{ readonly url: string; readonly alt: Text }>();
  /** True where words beside it already say the same. */
  readonly decorative = input(false);
  readonly eager = input(false);
  protected readonly alt = computed(() => (this.decorative() ? '' : this.language.of(this.picture().alt)));
}
