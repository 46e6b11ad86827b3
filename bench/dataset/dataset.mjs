// A data set of any size from a seed, written into a migrated and empty database.
// What must stay true: the same seed, first day and size give the same rows; whatever the size, memory stays bounded for the claims.
import { Refusal } from '../../scripts/refusal.mjs';
import { built } from './built.mjs';
import { claimsText } from './claims.mjs';
import { connect, loadRows, loadText } from './load.mjs';
import { loadPeople, PEOPLE } from './people.mjs';
import { CLOSURE_COLUMNS, closureRows, HELD_COLUMNS, heldRows, LICENCES, RATE_PLANS, SITES, UNIT_PARTS, UNITS } from './rows.mjs';
import { siteAt, templatesOf } from './sites.mjs';

function sitesOf({ units, seed, from, nights, templates }) {
  const sites = [];
  for (let n = 1, left = units; left > 0; n++) {
    const site = siteAt(n, { seed, from, nights, templates, most: left });
    left -= site.units.length;
    sites.push(site);
  }
  return sites;
}

async function loadSites(connection, sites, templates) {
  const units = sites.flatMap((site) => site.units);
  const load = (table, { columns, of }, rows) =>
    loadRows(
      connection,
      table,
      columns,
      rows.map((row) => of(row, templates)),
    );
  await load('sites', SITES, sites);
  await load('licences', LICENCES, sites);
  await load('units', UNITS, units);
  await load(
    'unit_parts',
    UNIT_PARTS,
    units.flatMap((unit) => unit.parts.map((part) => [unit.id, part])),
  );
  await load(
    'rate_plans',
    RATE_PLANS,
    units.flatMap((unit) => unit.plans),
  );
  return units;
}

async function loadSpecial(connection, special, { from, templates }) {
  const [kernel, { scaleFor }] = await Promise.all([built('kernel/index.js'), built('pricing/domain/cancellation-scale.js')]);
  const person = PEOPLE[0].id;
  const held = special.held.map((one) => heldRows(one, { from, bookedBy: person, kernel, scaleFor, policy: templates.policy }));
  const closed = special.closures.map((one) => closureRows(one, { from, createdBy: person }));
  const all = [
    ...Object.entries(HELD_COLUMNS).map((entry) => [...entry, held]),
    ...Object.entries(CLOSURE_COLUMNS).map((e) => [...e, closed]),
  ];
  for (const [table, columns, list] of all) {
    const rows = list.map((one) => one[table]);
    if (rows.length > 0) await loadRows(connection, table, columns, rows);
  }
}

/** Rows in the order of the primary key, and the second index built afterwards by sorting: three times as quick as both at once. */
async function loadClaims(connection, text) {
  await connection.query('ALTER TABLE claims DROP KEY claims_holder');
  try {
    return await loadText(connection, 'claims', 'unit_id,slot,seat,holder,holder_id', text);
  } finally {
    await connection.query('ALTER TABLE claims ADD KEY claims_holder (holder_id)');
  }
}

/** Writes the data set; answers {sites, units, seats, claims, held, closures}. `say(text)` hears what it is at. */
export async function writeDataset(databaseUrl, { units: count, seed, nights, taken, from, say = () => {} }) {
  const { migrate } = await built('platform/database/index.js');
  await migrate({ databaseUrl });
  const templates = templatesOf((await built('places/demo/demo-sites.js')).demoSites);
  const connection = await connect(databaseUrl);
  try {
    const [[{ n }]] = await connection.query('SELECT (SELECT COUNT(*) FROM sites) + (SELECT COUNT(*) FROM claims LIMIT 1) AS n');
    if (Number(n) > 0) throw new Refusal('This database has sites or claims already: a data set goes into an empty one.');
    // What refers to what is made here, in one go: looking each reference up again would only take time.
    await connection.query('SET SESSION foreign_key_checks = 0');
    const ask = { units: count, seed, from, nights, taken, templates };
    const sites = sitesOf(ask);
    say(`${sites.length} sites with ${count} units`);
    await loadPeople(connection, from);
    const units = await loadSites(connection, sites, templates);
    const special = { held: [], closures: [] };
    say('claims …');
    const text = claimsText(units, { ...ask, special });
    const claims = await loadClaims(connection, text);
    await loadSpecial(connection, special, ask);
    await connection.query('ANALYZE TABLE sites, units, unit_parts, rate_plans, claims');
    const leaves = units.filter((unit) => unit.parts.length === 0);
    const seats = leaves.reduce((sum, unit) => sum + unit.quantity, 0);
    return { sites: sites.length, units: units.length, seats, claims, held: special.held.length, closures: special.closures.length };
  } finally {
    await connection.end();
  }
}
