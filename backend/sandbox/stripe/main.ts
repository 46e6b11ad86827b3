/** Starts the payment sandbox as a program of its own. It prints one line of JSON when it listens. */
import { readConfig } from './config.js';
import { startSandbox } from './server.js';
import { API_VERSION } from './tables/parameters.generated.js';

const stop = () => process.exit(0);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
if (process.env.ENGAWA_PARENT_IPC === '1') process.on('disconnect', stop);

try {
  const { url, world } = await startSandbox(readConfig(process.env));
  console.log(
    JSON.stringify({ listening: url, pages: world.config.publicBase, apiVersion: API_VERSION, webhooks: world.config.webhookUrl }),
  );
} catch (error) {
  console.error(`The payment sandbox did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
