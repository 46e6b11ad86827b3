import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { SlotDay, SlotGrid, TimeSelection } from './slot-grid';

@Component({ imports: [SlotGrid], template: `<eg-slot-grid label="Hall" [days]="days()" [(selection)]="selection" />` })
class Host {
  readonly days = signal<SlotDay[]>([day('2026-11-25'), { date: '2026-11-26', closed: { ja: '休館日', en: 'Closed on Mondays' } }]);
  readonly selection = signal<TimeSelection | null>(null);
}

function day(date: string): SlotDay {
  const slots = Array.from({ length: 8 }, (_, index) => ({
    start: new Date(Date.parse(`${date}T00:00:00Z`) + index * 1_800_000).toISOString(), // from 9:00 in Japan
    free: index === 4 ? 0 : 1,
    state: index === 4 ? ('full' as const) : ('open' as const),
  }));
  return { date, slots };
}

describe('the table of half-hours', () => {
  let fixture: ComponentFixture<Host>;
  const slot = (time: string) =>
    (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>(`[data-time="2026-11-25T${time}"]`)!;
  const press = async (time: string) => {
    slot(time).click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ imports: [Host, englishTexts()] });
    fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
  });

  it("takes a time from the first press to the second, in Japan's offset", async () => {
    await press('09:00');
    await press('10:30');
    expect(fixture.componentInstance.selection()).toEqual({ start: '2026-11-25T09:00:00+09:00', end: '2026-11-25T11:00:00+09:00' });
  });

  it('stops before a half-hour that is taken', async () => {
    await press('10:00');
    await press('12:00');
    expect(fixture.componentInstance.selection()?.end).toBe('2026-11-25T11:00:00+09:00');
  });

  it('does not begin on a taken one', async () => {
    await press('11:00');
    expect(fixture.componentInstance.selection()).toBeNull();
  });

  it('grows with Shift and an arrow, and lets go with Escape', () => {
    slot('09:00').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true }));
    expect(fixture.componentInstance.selection()?.end).toBe('2026-11-25T10:00:00+09:00');
    slot('09:30').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(fixture.componentInstance.selection()).toBeNull();
  });

  it('says why a day has no times', () => {
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Closed on Mondays');
  });
});
