// The product's search index, the bare loop and SQL in one process on one database: which of them costs what, without HTTP around it.
// Started by the bench with the product's environment; tells its figures over the channel and ends.
import { dayNumber } from '../dataset/days.mjs';
import { connect } from '../dataset/load.mjs';
import { figures } from '../http/load.mjs';
import { questions } from '../http/questions.mjs';
import { startApp, tell } from './app.mjs';
import { loopOver } from './loop-data.mjs';
import { prepareSql, sqlOf } from './sql.mjs';

const { data, seed, searches, statements, nearlyFull } = JSON.parse(process.env.BENCH_ASK);
const some = (count, name) => {
  const next = questions(`${seed} ${name}`, data, { nearlyFull });
  return Array.from({ length: count }, next);
};

function timed(asks, work) {
  const times = [];
  for (const ask of asks) {
    const began = performance.now();
    work(ask);
    times.push(performance.now() - began);
  }
  return figures(times, 1);
}

const askOf = ({ checkIn, checkOut, party, priceMax, municipality, siteKind, amenity, wifiMin }) => ({
  windows: [{ kind: 'nights', checkIn, checkOut }],
  party,
  priceMax,
  municipality,
  wifiMin,
  siteKinds: siteKind ? [siteKind] : [],
  unitKinds: [],
  amenities: amenity ? [amenity] : [],
  sort: 'price',
  page: 1,
  size: 20,
});

/** The first of the questions, after three that do not count. */
async function inSql(databaseUrl, questionsAsked) {
  const connection = await connect(databaseUrl);
  try {
    await prepareSql(connection, data);
    const times = [];
    let total = 0;
    for (const [n, ask] of [...some(3, 'before'), ...questionsAsked].entries()) {
      const { sql, values } = sqlOf(ask);
      const began = performance.now();
      const [rows] = await connection.query(sql, values);
      if (n < 3) continue;
      times.push(performance.now() - began);
      total += Number(rows[0]?.total ?? 0);
    }
    return { ...figures(times, 1), found: total / questionsAsked.length };
  } finally {
    await connection.end();
  }
}

const { index } = await startApp();
const now = new Date();

const asks = some(searches, 'index');
let found = 0;
timed(some(searches, 'warm'), (ask) => index.find(askOf(ask), now));
const rounds = [0, 1, 2].map(() => {
  found = 0;
  return timed(asks, (ask) => (found += index.find(askOf(ask), now).total));
});
const ours = rounds.toSorted((a, b) => a.p50 - b.p50);

const { loop, filterOf } = loopOver(index.state);
const prepared = asks.map((ask) => ({
  ...ask,
  first: dayNumber(ask.checkIn),
  nights: dayNumber(ask.checkOut) - dayNumber(ask.checkIn),
  filter: filterOf(ask),
}));
let counted = 0;
timed(prepared, loop);
const bare = [0, 1, 2].map(() => {
  counted = 0;
  return timed(prepared, (ask) => (counted += loop(ask).total));
});
const few = asks.slice(0, statements);
const sql = await inSql(process.env.DATABASE_URL, few);
const foundOf = (ask) => index.find(askOf(ask), now).total;
sql.ours = few.reduce((sum, ask) => sum + foundOf(ask), 0) / few.length;
const mean = (list) => list.toSorted((a, b) => a.p50 - b.p50)[1];
tell({
  ours: { ...mean(rounds), found: found / searches, least: ours[0].p50, most: ours[2].p50 },
  bare: { ...mean(bare), found: counted / searches },
  sql,
});
