/**
 * Fills an empty database with people, sites and a year of stays. What must stay true: only where the configuration says
 * demo; a database that has sites is left alone; instances that start together load once.
 */
import type { INestApplicationContext } from '@nestjs/common';
import { loadDemoPeople } from '../accounts/index.js';
import { SearchIndex } from '../availability/index.js';
import { loadDemoSites } from '../places/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { aloneAtStart, Database } from '../platform/database/index.js';
import { LoadDemoStays } from '../stays/index.js';

/** @returns what was loaded, or undefined when there was nothing to do. */
export async function loadDemo(app: INestApplicationContext): Promise<{ stays: number; items: number } | undefined> {
  const config = app.get(Config);
  const database = app.get(Database);
  if (!config.demo || config.production) return undefined;
  return aloneAtStart(database.source, 'demo', async () => {
    const [known] = await database.read<{ n: number }>('SELECT (SELECT COUNT(*) FROM sites) * (SELECT COUNT(*) FROM stays) AS n');
    if (Number(known?.n) > 0) return undefined;
    const now = config.demoNow ?? app.get(Clock).now();
    await database.tx(async (tx) => {
      await loadDemoPeople(tx, now);
      await loadDemoSites(tx);
    });
    const loaded = await app.get(LoadDemoStays).run(now);
    // The first page that opens finds the sites, whatever the change log's next round would have been.
    await app.get(SearchIndex).rebuild(true);
    return loaded;
  });
}
