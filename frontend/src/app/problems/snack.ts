// A short sentence at the foot of the screen that a screen reader says too.
import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoService } from '@jsverse/transloco';

@Injectable({ providedIn: 'root' })
export class Snack {
  private readonly bar = inject(MatSnackBar);
  private readonly transloco = inject(TranslocoService);

  /** Shows a ready sentence; stays until closed when it matters (`hold`). */
  say(sentence: string, hold = false): void {
    this.bar.open(sentence, this.transloco.translate('ui.close'), { duration: hold ? undefined : 6000, politeness: 'polite' });
  }

  /** Shows a text by its key; the scope's texts must be loaded, as they are on the page that says it. */
  sayText(key: string, params: Record<string, unknown> = {}, hold = false): void {
    this.say(this.transloco.translate(key, params), hold);
  }
}
