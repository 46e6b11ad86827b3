// The data set as rows of the product's tables: column names and, for each thing, its values in their order.
import { dateOf, dayNumber } from './days.mjs';

const json = (value) => (value === undefined || value === null ? null : JSON.stringify(value));

export const SITES = {
  columns:
    'id,slug,real_place,name,kana,kind,municipality,district,address,postal,lat,lng,heritage,story,wifi,wifi_down,amenities,access,rules_of_use,opening,closing_rules,day_parts,arrival,departure,picture,demo,opened',
  of: ({ model, ...site }) => [
    ...[site.id, site.slug, 0, json(site.name), site.kana, site.kind, site.municipality],
    ...[json(model.district), json(model.address), model.postal ?? null, site.lat.toFixed(5), site.lng.toFixed(5), json(model.heritage)],
    ...[json(model.story), json(site.wifi), site.wifi.downMbps, json(site.amenities), json(model.access), json(model.rules)],
    ...[json(model.opening), json(site.closingRules), null, json(site.arrival), json(site.departure), json(model.pictures), 1, 1],
  ],
};

export const LICENCES = {
  columns: 'id,site_id,type,number,authority,granted_on,expires_on,rooms,legal_cap',
  of: ({ id, licence: own }) => [
    ...[`${id}-L`, id, own.type, own.number, null, own.grantedOn, own.expiresOn, json(own.rooms), own.legalCap],
  ],
};

export const UNITS = {
  columns:
    'id,site_id,name,kind,grain,capacity,quantity,mode,pay_mode,seller,opening,buffer_min,lead_min,horizon_days,cancel_policy,tax_code,cleaning_fee,long_stay,extras,picture,demo,position,version',
  of: (unit, { seller, policy }) => [
    ...[unit.id, unit.siteId, json(unit.name), unit.kind, 'night', unit.capacity, unit.quantity, unit.mode, 'STRIPE', json(seller), null],
    ...[unit.bufferMin, unit.leadMin, unit.horizonDays, policy, 'STD10', unit.cleaningFee, json(unit.longStay), '[]', unit.picture],
    ...[1, unit.position, 0],
  ],
};

export const UNIT_PARTS = { columns: 'unit_id,part_id', of: (pair) => pair };

export const RATE_PLANS = {
  columns:
    'id,unit_id,name,per,slot,yen,charge,tax_code,season_from,season_to,valid_from,valid_to,weekday_mask,holidays,min_nights,priority',
  of: (plan) => [
    ...[plan.id, plan.unitId, null, 'night', null, plan.yen, plan.charge, 'STD10', ...plan.season, null, null, plan.weekdays],
    ...[plan.holidays ? 1 : 0, null, plan.priority],
  ],
};

const instant = (date, time) => `${date} ${time}`;
const monthAfter = (from) => dateOf(dayNumber(from) + 30);

/** Rows of a held stay: `kernel` is the product's, so that its tax is the product's too. */
export function heldRows(held, { from, bookedBy, kernel, scaleFor, policy }) {
  const [first, last] = [dayNumber(from) + held.from, dayNumber(from) + held.to];
  const [plan] = held.unit.plans;
  const [count, units] = [held.to - held.from, plan.charge === 'PERSON' ? held.party : 1];
  const amount = plan.yen * count * units;
  const line = { label: 'price.night', per: 'night', charge: plan.charge, count, units, unitYen: plan.yen, amount, taxCode: 'STD10' };
  const tax = kernel.taxTotals([line], { mode: 'INCL', rounding: 'FLOOR', on: dateOf(first) });
  const created = instant(dateOf(dayNumber(from) - 1), '03:00:00.000');
  const until = instant(monthAfter(from), '00:00:00.000');
  const code = `EG-B${held.id.slice(-5).toUpperCase()}`;
  return {
    stays: [held.id, code, bookedBy, 'held', held.party, amount, json(tax), 'ja', 'bench', until, created, 0],
    stay_items: [
      ...[held.itemId, held.id, 0, held.unit.siteId, held.unit.id, 'nights', dateOf(first), dateOf(last), 1, held.party, amount, 0],
      ...[json([line]), 'STD10', json(scaleFor(policy, held.party, from)), json([[first, last]]), '[]', dateOf(first)],
      ...[instant(dateOf(last), '01:00:00.000'), 'active'],
    ],
    stay_moves: [held.id, null, 'held', bookedBy, null, created],
    claim_holds: [held.itemId, until],
  };
}

export const HELD_COLUMNS = {
  stays: 'id,code,booked_by,status,party,total,tax,locale,terms_version,held_until,created_at,version',
  stay_items:
    'id,stay_id,position,site_id,unit_id,kind,check_in,check_out,quantity,party,amount,cleaning,`lines`,tax_code,cancel_scale,slot_runs,spans,first_use,ends_at,status',
  stay_moves: 'stay_id,from_status,to_status,actor,reason,at',
  claim_holds: 'holder_id,held_until',
};

/** Rows of a closure and of what it wants. */
export function closureRows(closure, { from, createdBy }) {
  const [first, last] = [dayNumber(from) + closure.from, dayNumber(from) + closure.to];
  const window = { kind: 'nights', checkIn: dateOf(first), checkOut: dateOf(last) };
  const reason = { ja: '手入れのため休みます', en: 'Closed for repairs' };
  const created = instant(dateOf(dayNumber(from) - 1), '03:00:00.000');
  return {
    closures: [closure.id, closure.unit.siteId, closure.unit.id, json(window), json(reason), 'manager', createdBy, created],
    closure_wants: [closure.id, closure.unit.id, first, last],
  };
}

export const CLOSURE_COLUMNS = {
  closures: 'id,site_id,unit_id,window_asked,reason,cause,created_by,created_at',
  closure_wants: 'closure_id,unit_id,slot_from,slot_to',
};
