/** A tariff of the demo: it always counts, for everybody, unless `own` says otherwise. */
import type { RatePlanFacts } from '../facts.js';
import type { UnitRecord } from './demo-records.js';

const ALWAYS = {
  name: null,
  slot: null,
  from: null,
  to: null,
  validFrom: null,
  validTo: null,
  weekdays: null,
  holidays: false,
  minNights: null,
  priority: 0,
};

export function demoPlan(unit: UnitRecord, own: Partial<RatePlanFacts> & Pick<RatePlanFacts, 'id' | 'per' | 'yen'>): RatePlanFacts {
  return { ...ALWAYS, unitId: unit.code, charge: 'UNIT', taxCode: unit.taxCode, ...own };
}
