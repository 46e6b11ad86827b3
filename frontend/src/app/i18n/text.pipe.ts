import { inject, Pipe, PipeTransform } from '@angular/core';
import { Language, Text } from './lang';

/** {{ site.name | text }}: the text in the reader's language. Impure: it reads the language's signal, so that a switch redraws it. */
@Pipe({ name: 'text', pure: false })
export class TextPipe implements PipeTransform {
  private readonly language = inject(Language);
  transform(text: Text | null | undefined): string {
    return this.language.of(text);
  }
}
