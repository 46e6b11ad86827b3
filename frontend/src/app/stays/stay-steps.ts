import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Steps } from '../ui';

/** The way from the dates to the confirmed stay; `current` counts from 0. */
@Component({
  selector: 'eg-stay-steps',
  imports: [Steps, TranslocoPipe],
  template: `<eg-steps
    [steps]="[
      'stays.steps.choose' | transloco,
      'stays.steps.build' | transloco,
      'stays.steps.pay' | transloco,
      'stays.steps.done' | transloco,
    ]"
    [current]="current()"
  />`,
})
export class StaySteps {
  readonly current = input.required<number>();
}
