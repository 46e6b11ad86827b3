/** What was promised to be done later, or answered already: messages and requests with a key. */
import { ask, minutesAgo, walkOver, type Walk } from '../walk.js';

/** A message waits ten minutes at most between two attempts. */
const LATE_MIN = 15;
const HASHED = "LEFT(SHA2(CONCAT(t.actor, ' ', t.request_key), 256), 16) AS id";
const said = (field: string) => `JSON_UNQUOTE(JSON_EXTRACT(t.answer, '$.${field}'))`;

const outbox = ask("outbox WHERE state <> 'done'", [
  {
    name: 'outbox.aside',
    title: { ja: '届けられずに残っている知らせはありません', en: 'No message was set aside' },
    sql: "SELECT id FROM outbox WHERE state = 'aside' LIMIT 1000",
  },
  {
    name: 'outbox.late',
    title: { ja: '知らせは、遅れずに届けられています', en: 'No message waits past its time' },
    sql: "SELECT id FROM outbox WHERE state = 'due' AND due_at < ? LIMIT 1000",
    params: (view) => [minutesAgo(view, LATE_MIN)],
  },
]);

const requests = walkOver('idempotent_requests', 'actor', 2_000, [
  {
    name: 'requests.unanswered',
    title: { ja: '受け付けた申し込みには、すべて答えがあります', en: 'Every request that was accepted has its answer' },
    sql: `SELECT ${HASHED} FROM idempotent_requests t WHERE ?? AND t.answer IS NULL`,
  },
  {
    name: 'requests.stay-unknown',
    title: { ja: 'お知らせした予約は、すべて残っています', en: 'Every stay that was acknowledged exists' },
    sql: `SELECT ${HASHED} FROM idempotent_requests t WHERE ?? AND ${said('code')} LIKE 'EG-%'
      AND NOT EXISTS (SELECT 1 FROM stays s WHERE s.id = ${said('id')})`,
  },
]);

export const promiseWalks: readonly Walk[] = [outbox, requests];
