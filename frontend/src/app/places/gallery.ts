import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../i18n';
import { Icon } from '../ui/icon';
import type { Picture } from './place.types';

const SHOWN = 5;

/** Five pictures of the place; each opens all of them, one at a time (arrows turn, Escape closes, the focus comes back). */
@Component({
  selector: 'eg-gallery',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="pics" [class.few]="shown().length < 5">
      @for (picture of shown(); track picture.url; let index = $index) {
        <button type="button" [attr.aria-label]="'places.gallery.open' | transloco: { name: alt(picture) }" (click)="open(index)">
          <img [src]="picture.url" alt="" width="1200" height="800" decoding="async" [attr.fetchpriority]="index ? null : 'high'" />
        </button>
      }
      <button type="button" class="btn btn--outlined btn--sm all" (click)="open(0)">
        <eg-icon name="pictures" />{{ 'places.gallery.all' | transloco: { count: pictures().length } }}
      </button>
    </div>
    <dialog #box class="box" [attr.aria-label]="'places.gallery.label' | transloco" closedby="any">
      @if (current(); as picture) {
        <figure>
          <img [src]="picture.url" [alt]="alt(picture)" width="1200" height="800" />
          <figcaption aria-live="polite">
            {{ alt(picture) }} <span class="num">{{ at() + 1 }} / {{ pictures().length }}</span>
          </figcaption>
        </figure>
      }
      <div class="tools">
        <button type="button" class="iconbtn" (click)="turn(-1)" [attr.aria-label]="'places.gallery.before' | transloco">
          <eg-icon name="left" />
        </button>
        <button type="button" class="iconbtn" (click)="turn(1)" [attr.aria-label]="'places.gallery.after' | transloco">
          <eg-icon name="right" />
        </button>
        <button type="button" class="iconbtn" (click)="box.close()" [attr.aria-label]="'ui.close' | transloco">
          <eg-icon name="close" />
        </button>
      </div>
    </dialog>
  `,
  styleUrl: './gallery.css',
  host: { '(keydown)': 'turnBy($event)' },
})
export class Gallery {
  private readonly language = inject(Language);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  readonly pictures = input.required<readonly Picture[]>();
  protected readonly at = signal(0);
  protected readonly shown = computed(() => this.pictures().slice(0, SHOWN));
  protected readonly current = computed(() => this.pictures()[this.at()]);

  protected alt(picture: Picture): string {
    return this.language.of(picture.alt);
  }

  protected open(index: number): void {
    this.at.set(index);
    this.box().nativeElement.showModal();
  }

  protected turn(by: number): void {
    const count = this.pictures().length;
    this.at.update((at) => (at + by + count) % count);
  }

  protected turnBy(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || !this.box().nativeElement.open) return;
    event.preventDefault();
    this.turn(by);
  }
}
