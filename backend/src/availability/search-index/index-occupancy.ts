/** The index as those see it who ask about single units: the same answers as Occupancy gives from claims. */
import { refuseNights, type UnitCard } from '../../places/index.js';
import type { WindowFacts } from '../domain/judge-window.js';
import type { SlotRun } from '../domain/runs.js';
import type { Shown } from '../domain/slot-state.js';
import type { IndexState } from './index-state.js';

export class IndexOccupancy {
  constructor(private readonly state: IndexState) {}

  /** Whether it knows the unit and all these slots of it. */
  covers(unitId: string, runs: readonly SlotRun[]): boolean {
    const unit = this.state.facts.unit(unitId);
    return unit >= 0 && this.state.covers(unit, runs);
  }

  free(unitId: string, runs: readonly SlotRun[]): number {
    return this.state.free(this.unit(unitId), runs);
  }

  shown(unitId: string, slot: number): Shown {
    return this.state.shown(this.unit(unitId), slot);
  }

  /** Free seats and version, as pages compare them. */
  version(unitId: string): number {
    return this.state.version(this.unit(unitId));
  }

  /** The card's rules with each day worked out once for all units that share them; the licence's term is the card's own. */
  rulesOf(card: UnitCard): WindowFacts | undefined {
    const unit = this.state.facts.unit(card.id);
    const rule = this.state.facts.rules.list[this.state.facts.units.rules[unit] as number];
    return rule && { ...rule.facts, refuseNights: (range) => refuseNights(card, range) };
  }

  private unit(id: string): number {
    const unit = this.state.facts.unit(id);
    if (unit < 0) throw new RangeError(`the unit ${id} is not known`);
    return unit;
  }
}
