// `npm start`: everything at http://localhost:3000, until Ctrl-C.
import { watchNpm } from './parent.mjs';
import { dataDir } from './places.mjs';
import { startProduct } from './product.mjs';
import { command } from './refusal.mjs';
import { readSettings } from './settings.mjs';

const began = Date.now();
const say = (text) => console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}`);

const demoPassword = 'engawa-demo-2026';
const demoPeople = [
  ['booker@minato.example.jp', 'みなとクラウド株式会社, books for the team'],
  ['admin@minato.example.jp', 'みなとクラウド株式会社, administers the company'],
  ['booker@hokuto.example.jp', '北斗デザイン合同会社, books for the team'],
  ['manager@kottoi.example.jp', 'manages 特牛 みなとの宿'],
  ['manager@taishokan.example.jp', 'manages 太翔館'],
  ['office@engawa.example.jp', 'programme office'],
  ['resident@hagi.example.jp', 'a resident of Hagi'],
];

function introduce(product, settings) {
  const rows = [
    ['site', product.siteUrl],
    ['API documentation', `${product.siteUrl}/api/docs`],
    ['payment sandbox', product.sandboxUrl],
    ['mail inbox', product.inboxUrl],
  ];
  console.log('\n  Engawa 縁側\n');
  for (const [name, url] of rows) if (url) console.log(`  ${name.padEnd(18)} ${url}`);
  if (settings.demo) {
    console.log(`\n  Sign in with the password ${demoPassword} as`);
    for (const [email, who] of demoPeople) console.log(`  ${email.padEnd(30)} ${who}`);
  }
  console.log('\n  Ctrl-C ends everything. Logs are in .data/logs.\n');
}

await command(async () => {
  let asked = 0;
  let stop = async () => {};
  // Ctrl-C comes twice at once, from the terminal and from npm. Pressed again later it means now: the children end with their parent.
  const leave = async (how) => {
    if (asked && Date.now() - asked > 1000) process.exit(130);
    if (asked) return;
    asked = Date.now();
    say(how);
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave('stopping …'));
  watchNpm(() => void leave('npm has gone; stopping …'));

  const settings = readSettings(process.env);
  const product = await startProduct({ settings, dataDir, say, onBegin: (way) => (stop = way) }).catch((error) => {
    if (!asked) throw error;
  });
  if (asked) return;
  say('ready');
  introduce(product, settings);
  const name = await product.ended;
  if (asked) return;
  asked = Date.now();
  say(`the ${name} ended unasked; stopping the rest. Its log is in .data/logs.`);
  await product.stop();
  process.exit(1);
});
