// Makes the index from the ledger alone and writes the snapshot that the next start begins with; the job of a running instance does the
// same every few minutes.
import { startApp, tell } from './app.mjs';

const { index } = await startApp();
if (index.stats().builtFrom !== 'ledger') await index.rebuild(true);
const stats = index.stats();
const began = performance.now();
await index.saveSnapshot();
tell({ stats, savedMs: performance.now() - began });
