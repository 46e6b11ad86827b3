/** Events: what happened, with the object as it was at that moment, and one delivery for the endpoint. */
import { API_VERSION } from '../tables/parameters.generated.js';
import { newId } from '../ids.js';
import type { Cause, Event } from '../types.js';
import type { World } from '../world.js';
import { planDelivery } from '../webhooks.js';

interface Happening {
  type: string;
  object: object;
  cause: Cause;
  /** For *.updated: what the changed fields were before. */
  previous?: object;
}

/** Records an event in the change that is being written, so that both are kept or neither. */
export function emit(world: World, { type, object, cause, previous }: Happening): void {
  const event = {
    id: newId('evt_1'),
    object: 'event',
    api_version: API_VERSION,
    created: world.seconds(),
    data: { object: structuredClone(object), ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: world.config.webhookUrl ? 1 : 0,
    request: cause,
    type,
  } as Event;
  world.store.put('events', event.id, event);
  planDelivery(world, event.id);
}

/** As the API shows it: pending_webhooks counts the endpoints that have not answered 2xx yet. */
export function shownEvent(world: World, event: Event): Event {
  const waiting = world.store.all('deliveries').some((one) => one.event === event.id && one.status !== 'delivered');
  return { ...event, pending_webhooks: waiting ? 1 : 0 };
}
