/**
 * Where a unit's claims fall. Must stay true: a whole holds no claims of its own, all of them fall on its parts, so a
 * room and the house it belongs to meet in one primary key; a part has no parts itself.
 */

/** What the ledger has to know of a unit's make. */
export type Made = Readonly<{ id: string; quantity: number; parts: readonly string[] }>;

/** Seats asked of one unit that holds claims. */
export type Share = Readonly<{ unitId: string; quantity: number }>;

/**
 * The units and seats that a claim on the unit takes: itself with the quantity asked, or, for a whole, every seat of
 * every part. `made` must know the parts; throws RangeError for one it does not.
 */
export function footprintOf(unit: Made, quantity: number, made: ReadonlyMap<string, Made>): Share[] {
  if (unit.parts.length === 0) return [{ unitId: unit.id, quantity }];
  return unit.parts.map((id) => {
    const part = made.get(id);
    if (part === undefined) throw new RangeError(`the part ${id} of ${unit.id} is not known`);
    return { unitId: id, quantity: part.quantity };
  });
}

/** The ids of the units that hold the unit's claims. */
export function leavesOf(unit: Pick<Made, 'id' | 'parts'>): readonly string[] {
  return unit.parts.length === 0 ? [unit.id] : unit.parts;
}

/** The units that are touched when this one changes: itself and every whole it is a part of. */
export function affectedBy<T extends Pick<Made, 'id' | 'parts'>>(unitId: string, units: readonly T[]): T[] {
  return units.filter((unit) => unit.id === unitId || unit.parts.includes(unitId));
}

/** Whether two units cannot be had together because their claims fall on the same unit. */
export function sharesGround(a: Pick<Made, 'id' | 'parts'>, b: Pick<Made, 'id' | 'parts'>): boolean {
  const ground = new Set(leavesOf(a));
  return leavesOf(b).some((id) => ground.has(id));
}
