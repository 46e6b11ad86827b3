import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import { AvailabilityCalendar, CalendarDay } from './availability-calendar';
import { NightSelection, NO_NIGHTS } from './night-selection';

@Component({
  imports: [AvailabilityCalendar],
  template: `<eg-availability-calendar month="2026-11-01" min="2026-11-04" [days]="days()" [(nights)]="nights" counter="rooms" />`,
})
class Host {
  readonly days = signal<CalendarDay[]>([]);
  readonly nights = signal<NightSelection>(NO_NIGHTS);
}

const november = (): CalendarDay[] =>
  Array.from({ length: 30 }, (_, index) => ({
    date: `2026-11-${String(index + 1).padStart(2, '0')}`,
    state: 'open',
    free: 2,
    priceFrom: 18000,
  }));

describe('the availability calendar', () => {
  let fixture: ComponentFixture<Host>;
  const day = (date: string) => (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>(`[data-date="${date}"]`)!;
  const said = (date: string): string | undefined => day(date).querySelector('.sr')?.textContent.trim();
  const click = async (date: string) => {
    day(date).click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ imports: [Host, englishTexts()] });
    fixture = TestBed.createComponent(Host);
    const days = november();
    days[19] = { date: '2026-11-20', state: 'full', free: 0 };
    days[11] = { date: '2026-11-12', state: 'held', free: 0, heldUntil: '2026-11-04T05:32:00Z' };
    fixture.componentInstance.days.set(days);
    await fixture.whenStable();
  });

  it('says a day by name: state, number and price', () => {
    expect(said('2026-11-17')).toBe('Tue, Nov 17, Available: 2 rooms, ¥18,000');
  });

  it("names holidays and says until when somebody holds a night, on Japan's clock", () => {
    expect(said('2026-11-23')).toContain('Labour Thanksgiving Day');
    expect(said('2026-11-12')).toContain('until 14:32');
  });

  it('takes an arrival and a departure, which may fall on a full day', async () => {
    await click('2026-11-17');
    await click('2026-11-20');
    expect(fixture.componentInstance.nights()).toEqual({ checkIn: '2026-11-17', checkOut: '2026-11-20' });
  });

  it('does not begin on a full night', async () => {
    await click('2026-11-20');
    expect(fixture.componentInstance.nights()).toEqual(NO_NIGHTS);
  });

  it('has one tab stop, which the arrows move', async () => {
    const stops = () =>
      [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('.day[tabindex="0"]')].map((stop) => stop.dataset['date']);
    expect(stops()).toEqual(['2026-11-04']);
    day('2026-11-04').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    await fixture.whenStable();
    expect(stops()).toEqual(['2026-11-11']);
  });

  it('changes a cell in place when a night is taken meanwhile', async () => {
    const before = day('2026-11-25');
    fixture.componentInstance.days.update((days) => days.map((d) => (d.date === '2026-11-25' ? { ...d, state: 'full', free: 0 } : d)));
    await fixture.whenStable();
    expect(day('2026-11-25')).toBe(before);
    expect(before.dataset['state']).toBe('full');
  });
});
