// The same question as SQL, as good as it could be made: one statement that finds, prices, counts and takes the 20 cheapest.
// The columns it needs are laid out for it beforehand (database bench_sql on the same server): a unit's filters and its prices stand in
// one row, and which of its prices counts on which night is worked out once for the handful of shapes that prices have.
// What it leaves out, in its favour: closing days, lead times, terms of licences, several rooms for one party, and everything that is
// shown of a site.
import { built } from '../dataset/built.mjs';
import { dateOf, dayNumber } from '../dataset/days.mjs';
import { fromJson, loadRows } from '../dataset/load.mjs';

const MOST_PLANS = 4;
const signature = (plans) =>
  JSON.stringify(plans.map((p) => [p.season_from, p.season_to, p.weekday_mask, p.holidays, p.priority, p.charge]));

async function shapesOf(connection, { from, nights }) {
  const { choosePlan } = await built('pricing/domain/rate-plan.js');
  const [rows] = await connection.query('SELECT * FROM rate_plans ORDER BY unit_id, id');
  const byUnit = Map.groupBy(rows, (row) => row.unit_id);
  const shapes = new Map();
  const units = new Map();
  const slots = [];
  for (const [unit, plans] of byUnit) {
    const key = signature(plans);
    if (!shapes.has(key)) {
      shapes.set(key, shapes.size);
      const asked = plans.map((p, n) => ({
        ...p,
        id: String(n),
        from: p.season_from,
        to: p.season_to,
        weekdays: p.weekday_mask,
        holidays: p.holidays === 1,
      }));
      for (let slot = dayNumber(from); slot < dayNumber(from) + nights; slot++)
        slots.push([shapes.get(key), slot, Number(choosePlan(asked, { per: 'night', on: dateOf(slot), nights: 7 }).id)]);
    }
    units.set(unit, { shape: shapes.get(key), yens: plans.map((p) => p.yen), person: plans[0].charge === 'PERSON' });
  }
  return { units, slots };
}

const TABLES = [
  'CREATE TABLE bench_sql.night_plan (shape SMALLINT NOT NULL, slot INT UNSIGNED NOT NULL, plan TINYINT NOT NULL, PRIMARY KEY (slot, shape)) ENGINE=InnoDB',
  `CREATE TABLE bench_sql.unit (id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY, site VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    municipality VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, wifi INT NOT NULL,
    amenities VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, capacity INT NOT NULL, quantity INT NOT NULL, whole TINYINT NOT NULL, shape SMALLINT NOT NULL,
    person TINYINT NOT NULL, cleaning INT NOT NULL, pct INT NOT NULL, yen0 INT NOT NULL, yen1 INT NOT NULL, yen2 INT NOT NULL, yen3 INT NOT NULL,
    KEY by_filters (municipality, kind, capacity)) ENGINE=InnoDB`,
];

/** Lays the tables out, unless they are there from an earlier run on the same data. */
export async function prepareSql(connection, data) {
  await connection.query('CREATE DATABASE IF NOT EXISTS bench_sql');
  const [there] = await connection.query("SHOW TABLES FROM bench_sql LIKE 'unit'");
  if (there.length > 0) return;
  const { units, slots } = await shapesOf(connection, data);
  const [rows] = await connection.query(
    `SELECT u.id, u.site_id AS site, s.municipality, s.kind, s.wifi_down AS wifi, s.amenities, u.capacity, u.quantity, u.cleaning_fee AS cleaning, u.long_stay AS longStay,
       EXISTS (SELECT 1 FROM unit_parts p WHERE p.unit_id = u.id) AS whole FROM units u JOIN sites s ON s.id = u.site_id ORDER BY u.id`,
  );
  for (const table of TABLES) await connection.query(table);
  await loadRows(
    connection,
    'bench_sql.night_plan',
    'slot,shape,plan',
    slots.map(([shape, slot, plan]) => [slot, shape, plan]),
  );
  await connection.query(
    'CREATE TABLE bench_sql.slots (slot INT UNSIGNED NOT NULL PRIMARY KEY) SELECT DISTINCT slot FROM bench_sql.night_plan',
  );
  const columns = 'id,site,municipality,kind,wifi,amenities,capacity,quantity,whole,shape,person,cleaning,pct,yen0,yen1,yen2,yen3';
  await loadRows(
    connection,
    'bench_sql.unit',
    columns,
    rows.map((row) => unitRow(row, units.get(row.id))),
  );
  await connection.query('ANALYZE TABLE bench_sql.unit, bench_sql.night_plan');
}

function unitRow(row, { shape, yens, person }) {
  const codes = fromJson(row.amenities).map((amenity) => amenity.code);
  const pct = fromJson(row.longStay).find((step) => step.nights === 7)?.pct ?? 0;
  const prices = Array.from({ length: MOST_PLANS }, (_, n) => yens[n] ?? 0);
  return [
    ...[row.id, row.site, row.municipality, row.kind, row.wifi, `,${codes.join()},`, row.capacity, row.quantity, row.whole, shape],
    ...[person ? 1 : 0, row.cleaning, pct, ...prices],
  ];
}

const ONE = 'NOT EXISTS (SELECT 1 FROM claims c WHERE c.unit_id = u.id AND c.slot = ?)';
const WHOLE = 'NOT EXISTS (SELECT 1 FROM unit_parts p JOIN claims c ON c.unit_id = p.part_id AND c.slot = ? WHERE p.unit_id = u.id)';
const POOL = `u.quantity - (SELECT COUNT(DISTINCT c.seat) FROM bench_sql.slots s STRAIGHT_JOIN claims c ON c.unit_id = u.id AND c.slot = s.slot
  WHERE s.slot >= ? AND s.slot < ?) >= CEIL(? / u.capacity)`;

/** Free on all nights: night by night, so that each is one look into the key and the first that is taken ends it. */
function freeOf(first, last, party) {
  const nights = Array.from({ length: last - first }, (_, n) => first + n);
  const each = (text) => nights.map(() => text).join(' AND ');
  const sql = `CASE WHEN u.whole = 1 THEN ${each(WHOLE)} WHEN u.quantity = 1 THEN ${each(ONE)} ELSE ${POOL} END`;
  return { sql, values: [...nights, ...nights, first, last, party] };
}

/** The statement and its values for a question of http/questions.mjs. */
export function sqlOf({ checkIn, checkOut, party, priceMax, municipality, siteKind, amenity, wifiMin }) {
  const [first, last] = [dayNumber(checkIn), dayNumber(checkOut)];
  const filters = [
    ['u.capacity * u.quantity >= ?', party],
    ...(municipality ? [['u.municipality = ?', municipality]] : []),
    ...(siteKind ? [['u.kind = ?', siteKind]] : []),
    ...(wifiMin ? [['u.wifi >= ?', wifiMin]] : []),
    ...(amenity ? [['u.amenities LIKE ?', `%,${amenity},%`]] : []),
  ];
  const each = 'CASE WHEN u.person = 1 THEN ? ELSE CEIL(? / u.capacity) END';
  const room = `(n.n0 * u.yen0 + n.n1 * u.yen1 + n.n2 * u.yen2 + n.n3 * u.yen3) * (${each})`;
  const off = last - first >= 7 ? `- FLOOR((${room}) * u.pct / 100)` : '';
  const price = `((${room}) ${off} + u.cleaning * CEIL(? / u.capacity))`;
  const free = freeOf(first, last, party);
  const inPrice = [party, party, ...(off ? [party, party] : []), party];
  const sql = `WITH n AS (SELECT shape, SUM(plan = 0) AS n0, SUM(plan = 1) AS n1, SUM(plan = 2) AS n2, SUM(plan = 3) AS n3 FROM bench_sql.night_plan
      WHERE slot >= ? AND slot < ? GROUP BY shape),
    free AS (SELECT u.site, MIN(${price}) AS price FROM bench_sql.unit u JOIN n ON n.shape = u.shape
      WHERE ${filters.map(([text]) => text).join(' AND ')} AND ${price} <= ? AND ${free.sql} GROUP BY u.site)
    SELECT site, price, COUNT(*) OVER () AS total FROM free ORDER BY price, site LIMIT 20`;
  const values = [first, last, ...inPrice, ...filters.map(([, value]) => value), ...inPrice, priceMax, ...free.values];
  return { sql, values };
}
