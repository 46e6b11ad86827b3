// The stay that is being put together, kept for this tab: it survives a reload and the way over the sign-in page, and ends when the
// stay is held. What must stay true: it holds no places and no prices; both are asked for anew whenever it is shown.
import { computed, effect, Injectable, signal } from '@angular/core';
import { askOf, DraftItem, itemOf, withItem } from './draft';
import type { Stay } from './stay.types';

const KEY = 'engawa.draft';
interface Draft {
  readonly party: number;
  readonly items: readonly DraftItem[];
  /** What the stay is called in the company; may be empty. */
  readonly title?: string;
}
const EMPTY: Draft = { party: 1, items: [] };
export const MOST_PEOPLE = 500;
export const LONGEST_TITLE = 120;

@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly draft = signal<Draft>(stored());
  readonly items = computed(() => this.draft().items);
  readonly party = computed(() => this.draft().party);
  readonly title = computed(() => this.draft().title ?? '');
  readonly isEmpty = computed(() => this.items().length === 0);
  /** The body of POST /api/quotes; with a title and a company, of POST /api/stays. */
  readonly ask = computed(() => ({ items: this.items().map(askOf), party: this.party() }));

  constructor() {
    effect(() => {
      try {
        sessionStorage.setItem(KEY, JSON.stringify(this.draft()));
      } catch {
        // it is kept for as long as the page is open
      }
    });
  }

  itemsOf(siteId: string): DraftItem[] {
    return this.items().filter((item) => item.siteId === siteId);
  }

  setParty(party: number): void {
    this.draft.update((draft) => ({ ...draft, party: Math.min(MOST_PEOPLE, Math.max(1, Math.trunc(party) || 1)) }));
  }

  setTitle(title: string): void {
    this.draft.update((draft) => ({ ...draft, title: title.slice(0, LONGEST_TITLE) }));
  }

  add(item: DraftItem): void {
    this.setItems(withItem(this.items(), item));
  }

  /** All that is wanted at one site; what is wanted elsewhere stays. */
  replaceSite(siteId: string, items: readonly DraftItem[]): void {
    this.setItems([...this.items().filter((item) => item.siteId !== siteId), ...items]);
  }

  replace(index: number, item: DraftItem): void {
    this.setItems(this.items().map((one, at) => (at === index ? item : one)));
  }

  remove(index: number): void {
    this.setItems(this.items().filter((_, at) => at !== index));
  }

  setItems(items: readonly DraftItem[]): void {
    this.draft.update((draft) => ({ ...draft, items }));
  }

  /** The same stay once more, after its hold ended or was given up. */
  refill(stay: Pick<Stay, 'party' | 'title' | 'items'>): void {
    this.draft.set({ party: stay.party, items: stay.items.map(itemOf), ...(stay.title ? { title: stay.title } : {}) });
  }

  clear(): void {
    this.draft.set(EMPTY);
  }
}

function stored(): Draft {
  try {
    const draft = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Draft | null;
    return draft && Array.isArray(draft.items) && draft.party >= 1 ? draft : EMPTY;
  } catch {
    return EMPTY;
  }
}
