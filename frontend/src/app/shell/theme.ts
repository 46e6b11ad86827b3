// Light or dark: as the device says, or as the person chose. tokens.css reads data-theme on <html>.
import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';

export type ThemeChoice = 'auto' | 'light' | 'dark';
const KEY = 'engawa.theme';

@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly device = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  private readonly deviceIsDark = signal(this.device?.matches ?? false);
  readonly choice = signal<ThemeChoice>(remembered());

  constructor() {
    this.device?.addEventListener('change', (event) => this.deviceIsDark.set(event.matches));
    effect(() => {
      const choice = this.choice();
      this.document.documentElement.dataset['theme'] = choice === 'auto' ? (this.deviceIsDark() ? 'dark' : 'light') : choice;
    });
  }

  use(choice: ThemeChoice): void {
    this.choice.set(choice);
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // it is chosen for this visit
    }
  }
}

function remembered(): ThemeChoice {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}
