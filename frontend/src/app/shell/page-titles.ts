// The title of the document in the reader's language, and, after a navigation, the heading that takes the focus so that a screen
// reader says where it is. A route's `title` is a text's key (the root's, or its feature's: the texts may come later, so we look again);
// a page that knows better, as one with a site's name, calls `say`.
import { computed, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../i18n/lang';

const SITE = '縁側 Engawa';

@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly document = inject(DOCUMENT);
  private readonly loaded = toSignal(this.transloco.events$);
  private readonly key = signal('');
  private readonly own = signal('');
  private path = '';

  /** What is announced: empty until the first navigation inside the app. */
  readonly announcement = signal('');
  readonly text = computed(() => {
    this.loaded();
    this.language.lang();
    const key = this.key();
    const found = this.own() || (key ? this.transloco.translate(key) : '');
    return found === key ? '' : found;
  });

  constructor() {
    super();
    effect(() => this.title.setTitle(this.text() ? `${this.text()} | ${SITE}` : SITE));
  }

  override updateTitle(state: RouterStateSnapshot): void {
    const path = state.url.split(/[?#]/)[0] ?? '';
    this.key.set(this.buildTitle(state) ?? '');
    if (path === this.path) return;
    this.own.set('');
    const isFirst = this.path === '';
    this.path = path;
    if (!isFirst) setTimeout(() => this.arrive());
  }

  /** The page's own title, in the reader's language: call it again when the language changes. */
  say(title: string): void {
    this.own.set(title);
  }

  private arrive(): void {
    this.announcement.set(this.text());
    const main = this.document.querySelector<HTMLElement>('main');
    const target = main?.querySelector<HTMLElement>('h1') ?? main;
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
