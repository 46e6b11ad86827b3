// Which language the person reads. Chosen once, remembered in the browser and in the cookie `lang`, so that letters and
// refusals that the server writes come in the same one. What must stay true: <html lang> always says what is on the screen.
import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

export type Lang = 'ja' | 'en';
/** A text in both languages, as the API sends it. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

const KEY = 'engawa.lang';
const YEAR = 31_536_000;
const isLang = (value: string | null | undefined): value is Lang => value === 'ja' || value === 'en';

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden; the cookie is asked next
  }
}

/** The language chosen before, or Japanese. */
export function rememberedLang(cookie = document.cookie): Lang {
  const fromCookie = /(?:^|;\s*)lang=(ja|en)\b/.exec(cookie)?.[1];
  return [stored(), fromCookie].find(isLang) ?? 'ja';
}

@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Lang>(rememberedLang(this.document.cookie));
  readonly lang = this.current.asReadonly();

  constructor() {
    effect(() => {
      const lang = this.current();
      this.document.documentElement.lang = lang;
      this.transloco.setActiveLang(lang);
    });
  }

  /** Settles when the shell's texts are there, or cannot be had: then the page shows what it can. */
  async ready(): Promise<void> {
    await firstValueFrom(this.transloco.load(this.current())).catch((error: unknown) => console.error(error));
  }

  /** True when the person has chosen; otherwise the account's language may be taken. */
  get isChosen(): boolean {
    return isLang(stored());
  }

  use(lang: Lang, remember = true): void {
    this.current.set(lang);
    if (!remember) return;
    this.document.cookie = `lang=${lang}; path=/; max-age=${YEAR}; samesite=lax`;
    try {
      localStorage.setItem(KEY, lang);
    } catch {
      // the cookie remembers it
    }
  }

  of(text: Text | null | undefined): string {
    return text ? text[this.current()] || text.ja : '';
  }
}
