/** What a check is: a name that stays, and what it makes sure of in words for everybody. Must stay true: a fault is told by ids only. */
import type { Text } from '../../kernel/index.js';

/** Names are `<what>.<fault>`; the title says what is so when nothing is found. */
export type Check = { readonly name: string; readonly title: Text };

/** Tells one fault: the check it breaks and the id of the row. */
export type TellFault = (check: string, id: string) => void;

/** What a check came to. `ids` are the first faults, at most `MOST_IDS`. */
export type Checked = { readonly name: string; readonly checked: number; readonly found: number; readonly ids: readonly string[] };

/** Ids kept for each check: enough to start looking, whatever went wrong. */
export const MOST_IDS = 20;

/** Collects faults in bounded memory. Throws RangeError for a check that was not announced. */
export class Faults {
  private readonly byCheck = new Map<string, { found: number; readonly ids: string[] }>();

  constructor(checks: readonly Check[]) {
    for (const { name } of checks) this.byCheck.set(name, { found: 0, ids: [] });
  }

  readonly tell: TellFault = (check, id) => {
    const faults = this.byCheck.get(check);
    if (faults === undefined) throw new RangeError(`no check is called ${check}`);
    faults.found += 1;
    if (faults.ids.length < MOST_IDS) faults.ids.push(id);
  };

  of(check: string, checked: number): Checked {
    const { found, ids } = this.byCheck.get(check) ?? { found: 0, ids: [] };
    return { name: check, checked, found, ids };
  }
}
