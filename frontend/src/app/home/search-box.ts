import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DateRangeField, Icon, NightSelection, NO_NIGHTS } from '../ui';

const MOST_PEOPLE = 200;

/** When, how many, where, what: leads to the results, whose address it writes. */
@Component({
  selector: 'eg-search-box',
  imports: [DateRangeField, Icon, TranslocoPipe],
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
})
export class SearchBox {
  private readonly router = inject(Router);
  protected readonly nights = signal<NightSelection>(NO_NIGHTS);
  protected readonly party = signal(4);
  protected readonly municipality = signal('');
  protected readonly siteKind = signal('');
  protected readonly municipalities = ['HAGI', 'SHIMONOSEKI'];
  protected readonly siteKinds = ['VACANT_HOUSE', 'CULTURAL_PROPERTY', 'IDLE_FACILITY', 'FORMER_SCHOOL', 'FORMER_SHOP', 'WAREHOUSE'];
  protected readonly most = MOST_PEOPLE;

  protected setParty(value: string): void {
    this.party.set(Math.min(MOST_PEOPLE, Math.max(1, Math.round(Number(value)) || 1)));
  }

  protected go(event: Event): void {
    event.preventDefault();
    const { checkIn, checkOut } = this.nights();
    const queryParams = {
      ...(checkIn && checkOut ? { checkIn, checkOut } : {}),
      party: this.party(),
      ...(this.municipality() ? { municipality: this.municipality() } : {}),
      ...(this.siteKind() ? { siteKind: this.siteKind() } : {}),
    };
    void this.router.navigate(['/search'], { queryParams });
  }
}
