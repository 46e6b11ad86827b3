/**
 * Identifiers. Must stay true: an id sorts by the time of its making and tells nothing else; a code can be read out
 * over the telephone.
 */
import { randomBytes as cryptoBytes } from 'node:crypto';

let lastMs = 0;
let sequence = 0;

/** Time and counter for the next id: the counter keeps ids of one millisecond in order (RFC 9562 section 6.2). */
function tick(): { ms: number; counter: number } {
  // An id is stamped with the moment it is really made: no rule depends on it, so no clock is handed in.
  // eslint-disable-next-line no-restricted-syntax
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // Starting in the lower half leaves room to count without running over.
    sequence = cryptoBytes(2).readUInt16BE() & 0x7ff;
  } else if (++sequence > 0xfff) {
    lastMs += 1;
    sequence = 0;
  }
  return { ms: lastMs, counter: sequence };
}

/**
 * A new UUID version 7 (RFC 9562 section 5.7), 36 characters in lower case. Ids made by one process are strictly
 * increasing, also within a millisecond and when the clock steps back.
 */
export function newId(): string {
  const { ms, counter } = tick();
  const time = ms.toString(16).padStart(12, '0');
  const tail = cryptoBytes(8);
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const hex = tail.toString('hex');
  const version = `7${counter.toString(16).padStart(3, '0')}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** Thirty-two signs without 0, O, 1 and I, so that five bits make one sign and none is taken for another. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A code for people, such as 'EG-7K3M9Q': the prefix and six signs. About 10⁹ of them, so the caller keeps a unique
 * index and asks again when one is taken. `randomBytes` is for tests; the default is the system's.
 */
export function newCode(prefix: string, randomBytes: (size: number) => Uint8Array = cryptoBytes): string {
  const signs = Array.from(randomBytes(6), (byte) => ALPHABET[byte & 31]);
  return `${prefix}-${signs.join('')}`;
}

const ID = /^[\x21-\x7e]{1,40}$/;

/** Whether a text from outside could be an id at all: 1 to 40 printable ASCII signs. Anything else the id columns cannot even compare. */
export const mayBeId = (text: string): boolean => ID.test(text);
