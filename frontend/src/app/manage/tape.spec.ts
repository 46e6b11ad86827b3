import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { englishTexts } from '../../testing/texts';
import type { Area } from './area';
import en from './i18n/en.json' with { type: 'json' };
import { Tape } from './tape';
import type { Column, Row } from './tape-model';

@Component({
  imports: [Tape],
  template: `<eg-tape label="Calendar" [columns]="columns" [rows]="rows()" [(area)]="area" (confirmed)="confirmed.set(confirmed() + 1)" />`,
})
class Host {
  readonly columns: Column[] = Array.from({ length: 14 }, (_, day) => ({
    key: `2026-11-${String(day + 1).padStart(2, '0')}`,
    top: String(day + 1),
    under: '',
    tone: '',
    isNow: day === 3,
    label: `Nov ${day + 1}`,
  }));
  readonly rows = signal<Row[]>(['A', 'B'].map((id) => row(id, [])));
  readonly area = signal<Area | null>(null);
  readonly confirmed = signal(0);
}
const row = (id: string, bars: Row['bars']): Row => ({
  id,
  name: id,
  meta: '',
  lanes: 1,
  bars,
  cells: Array.from({ length: 14 }, (_, day) => ({ label: `${id}, Nov ${day + 1}`, tone: '' as const, mark: '', more: 0 })),
});

describe('the table of units and days', () => {
  let fixture: ComponentFixture<Host>;
  const element = () => fixture.nativeElement as HTMLElement;
  const cell = (spot: string) => element().querySelector<HTMLElement>(`[data-spot="${spot}"]`)!;
  const press = async (key: string, shiftKey = false) => {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ imports: [Host, englishTexts({ 'manage/en': en })] });
    fixture = TestBed.createComponent(Host);
    document.body.append(element());
    await fixture.whenStable();
    cell('0-3').focus();
  });
  afterEach(() => element().remove());

  it('has one tab stop, at first today', () => {
    expect([...element().querySelectorAll<HTMLElement>('[role=gridcell][tabindex="0"]')].map((stop) => stop.dataset['spot'])).toEqual([
      '0-3',
    ]);
  });

  it('moves with the arrows and selects nothing by that', async () => {
    await press('ArrowRight');
    await press('ArrowDown');
    expect((document.activeElement as HTMLElement).dataset['spot']).toBe('1-4');
    expect(fixture.componentInstance.area()).toBeNull();
  });

  it('selects with Shift and the arrows, over days and units, and says so', async () => {
    await press('ArrowRight', true);
    await press('ArrowRight', true);
    await press('ArrowDown', true);
    expect(fixture.componentInstance.area()).toEqual({ top: 0, bottom: 1, left: 3, right: 5 });
    expect(element().querySelectorAll('[aria-selected="true"]')).toHaveLength(6);
  });

  it('goes on with Enter, which takes the one cell where nothing is selected', async () => {
    await press('Enter');
    expect(fixture.componentInstance.confirmed()).toBe(1);
    expect(fixture.componentInstance.area()).toEqual({ top: 0, bottom: 0, left: 3, right: 3 });
  });

  it('lets go with Escape, and the next selection begins anew', async () => {
    await press('ArrowRight', true);
    await press('Escape');
    expect(fixture.componentInstance.area()).toBeNull();
    await press('ArrowLeft', true);
    expect(fixture.componentInstance.area()).toEqual({ top: 0, bottom: 0, left: 3, right: 4 });
  });

  it('keeps its cells, and the focus in them, when a bar comes', async () => {
    const before = cell('0-3');
    const bar = { holder: 'stay', id: 's', label: { ja: 's', en: 's' }, from: '', to: '', quantity: 1, status: 'held' } as const;
    fixture.componentInstance.rows.update((rows) => [
      row('A', [
        { key: 's', bar, first: 3, last: 4, isCutLeft: false, isCutRight: false, lane: 0, kind: 'hold', text: 'On hold', isFresh: true },
      ]),
      ...rows.slice(1),
    ]);
    await fixture.whenStable();
    expect(element().querySelector('.bar.hold')?.textContent).toContain('On hold');
    expect(cell('0-3')).toBe(before);
    expect(document.activeElement).toBe(before);
  });
});
