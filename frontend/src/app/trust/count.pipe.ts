import { Pipe, PipeTransform } from '@angular/core';

const FORM = new Intl.NumberFormat('en');

/** {{ 1234567 | count }} → 1,234,567, in both languages. */
@Pipe({ name: 'count' })
export class CountPipe implements PipeTransform {
  transform(count: number): string {
    return FORM.format(count);
  }
}
