// Stays placed over HTTP.
import { randomUUID } from 'node:crypto';
import { postRequest } from '../http/client.mjs';

/** The request that holds one room for its four nights, and the key it is sent with. */
export function placeRequest({ unitId, checkIn, checkOut }, headers, key = `bench-${randomUUID()}`) {
  return {
    key,
    request: postRequest('/api/stays', { items: [{ unitId, checkIn, checkOut }], party: 1 }, `idempotency-key: ${key}\r\n${headers}`),
  };
}

export function expectPlaced(answer) {
  if (answer.status !== 201) throw new Error(`a stay was answered with ${answer.status}: ${answer.body.subarray(0, 600)}`);
}
