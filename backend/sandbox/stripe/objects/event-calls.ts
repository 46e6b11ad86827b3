/** Events read over the API, for a product that asks what it missed. */
import { missing } from '../errors.js';
import type { Call } from '../operations.js';
import type { Event } from '../types.js';
import { shownEvent } from './events.js';
import { page, type List } from './lists.js';

export function retrieveEvent({ world, id }: Call): Event {
  const event = world.store.get('events', id);
  if (!event) throw missing('event', id, 'id');
  return shownEvent(world, event);
}

/** `charge.*` names every type that begins so. */
function fits(type: string, wanted: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

export function listEvents({ world, params }: Call): List<Event> {
  const { type, types, delivery_success: delivered } = params as { type?: string; types?: string[]; delivery_success?: boolean };
  const wanted = [...(type === undefined ? [] : [type]), ...(types ?? [])];
  const rows = world.store
    .all('events')
    .reverse()
    .filter((one) => wanted.length === 0 || wanted.some((each) => fits(one.type, each)));
  const known = delivered === undefined ? rows : rows.filter((one) => (shownEvent(world, one).pending_webhooks === 0) === delivered);
  const found = page(known, params, '/v1/events');
  return { ...found, data: found.data.map((one) => shownEvent(world, one)) };
}
