import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { CancellationStep, CancellationTimeline } from './cancellation-timeline';

@Component({ imports: [CancellationTimeline], template: `<eg-cancellation-timeline [steps]="steps" firstUse="2026-11-24" [now]="now" />` })
class Host {
  readonly now = new Date('2026-11-04T01:00:00Z');
  readonly steps: CancellationStep[] = [
    { from: '2026-11-01T00:00:00Z', until: '2026-11-02T15:00:00Z', pct: 0 },
    { from: '2026-11-02T15:00:00Z', until: '2026-11-16T15:00:00Z', pct: 20 },
    { from: '2026-11-16T15:00:00Z', until: '2026-11-23T09:00:00Z', pct: 50 },
    { from: '2026-11-23T09:00:00Z', until: null, pct: 100 },
  ];
}

it('the time line says each stretch still to come by its last whole day, or its hour, in Japan', async () => {
  TestBed.configureTestingModule({ imports: [Host, englishTexts()] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const lines = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')].map((li) => li.textContent?.replace(/\s+/g, ' ').trim());
  expect(lines).toEqual(['until Mon, Nov 1620%', 'Tue, Nov 17 – Mon, Nov 23 18:0050%', 'from Mon, Nov 23 18:00100%']);
});
