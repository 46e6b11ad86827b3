import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { freshWish, NightsHow, NightsWish, StretchFields, whenOf, whenParams, wrongIn } from '../search';
import { DateRangeField, Icon, NightSelection, tokyoDate } from '../ui';

const MOST_PEOPLE = 200;

/** When, how many, where, what: leads to the results, whose address it writes. */
@Component({
  selector: 'eg-search-box',
  imports: [DateRangeField, Icon, NightsHow, StretchFields, TranslocoPipe],
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
})
export class SearchBox {
  private readonly router = inject(Router);
  protected readonly wish = signal<NightsWish>(freshWish(tokyoDate(new Date())));
  /** What is wrong with the stretch, once it was sent; without dates everything is shown. */
  protected readonly wrong = signal('');
  protected readonly party = signal(4);
  protected readonly municipality = signal('');
  protected readonly siteKind = signal('');
  protected readonly municipalities = ['HAGI', 'SHIMONOSEKI'];
  protected readonly siteKinds = ['VACANT_HOUSE', 'CULTURAL_PROPERTY', 'IDLE_FACILITY', 'FORMER_SCHOOL', 'FORMER_SHOP', 'WAREHOUSE'];
  protected readonly most = MOST_PEOPLE;

  protected setWish(wish: NightsWish): void {
    this.wish.set(wish);
    this.wrong.set('');
  }

  protected setDates(dates: NightSelection): void {
    this.setWish({ ...this.wish(), dates });
  }

  protected setParty(value: string): void {
    this.party.set(Math.min(MOST_PEOPLE, Math.max(1, Math.round(Number(value)) || 1)));
  }

  protected go(event: Event): void {
    event.preventDefault();
    const when = whenOf(this.wish());
    this.wrong.set(this.wish().how === 'stretch' ? wrongIn(this.wish()) : '');
    if (this.wrong()) return;
    const queryParams = {
      ...(when ? whenParams(when) : {}),
      party: this.party(),
      ...(this.municipality() ? { municipality: this.municipality() } : {}),
      ...(this.siteKind() ? { siteKind: this.siteKind() } : {}),
    };
    void this.router.navigate(['/search'], { queryParams });
  }
}
