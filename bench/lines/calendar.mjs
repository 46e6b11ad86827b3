// Two months of one site over HTTP, another site each time.
import { load } from '../http/load.mjs';
import { calendarRequests } from '../http/questions.mjs';
import { line, ms, repeated, spread } from '../report/lines.mjs';

export async function calendarLine({ server, data, seed, seconds, rounds }) {
  const run = await repeated(
    rounds,
    (n) => load({ port: server.port, connections: 1, seconds, next: calendarRequests(`${seed} ${n}`, data) }),
    (r) => r.p99,
  );
  return line({
    key: 'calendar',
    ja: `施設の2か月のカレンダー（${data.units / 1000}k室）`,
    en: `two-month calendar of one site, ${data.units / 1000}k units`,
    ours: `p50 ${ms(run.middle.p50)} · p99 ${ms(run.middle.p99)}`,
    target: 'p99 ≤ 5 ms',
    met: run.middle.p99 <= 5,
    noise: spread(run, (r) => r.p99),
  });
}
