// The product's application in this process, without its port: for what is measured beside HTTP.
import 'reflect-metadata';
import { built } from '../dataset/built.mjs';

/** {app, index} once the search index answers. The environment is the product's, with TIMERS=0. */
export async function startApp() {
  const { createApp } = await built('create-app.js');
  const { loadConfig } = await built('platform/config/index.js');
  const { SearchIndex } = await built('availability/index.js');
  const { app } = await createApp(loadConfig(process.env));
  await app.init();
  const index = app.get(SearchIndex, { strict: false });
  await index.whenReady();
  return { app, index };
}

/** Tells the bench the figures and ends. */
export const tell = (figures) => process.send(figures, () => process.exit(0));
