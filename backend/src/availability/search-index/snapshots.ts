/**
 * The index's bits packed into a few rows of the database, so that a start need not read every claim. Must stay true: a
 * unit's bits go with the version they belong to, and are used only while the ledger's version is the same; whatever is
 * missing, older or unreadable is simply read from the ledger.
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { IndexState, Spans } from './index-state.js';

const MAGIC = 0x454e4731;
const HEADER = 20;
/** A part is written out once it is so big: far below the smallest packet that servers take by default. */
const PART_BYTES = 1_000_000;

export type PackedUnit = { readonly id: string; readonly version: number; readonly seats: readonly Uint8Array[] };

@Injectable()
export class Snapshots {
  constructor(private readonly database: Database) {}

  /** Writes all units that hold claims, a part at a time so that nothing waits long. @returns how many parts. */
  async save(state: IndexState, takenAt: Date): Promise<number> {
    let part = 0;
    let units: Buffer[] = [];
    let bytes = 0;
    const flush = async () => {
      const payload = Buffer.concat([header(state.spans), ...units]);
      await this.database.read('REPLACE INTO claim_snapshots (part, taken_at, units, payload) VALUES (?, ?, ?, ?)', [
        part++,
        takenAt,
        units.length,
        payload,
      ]);
      units = [];
      bytes = 0;
    };
    for (let unit = 0; unit < state.facts.units.count; unit++) {
      if (state.facts.isWhole(unit)) continue;
      const packed = packUnit(state, unit);
      units.push(packed);
      bytes += packed.byteLength;
      if (bytes >= PART_BYTES) await flush();
    }
    if (units.length > 0 || part === 0) await flush();
    await this.database.read('DELETE FROM claim_snapshots WHERE part >= ?', [part]);
    return part;
  }

  /** What was saved: the spans of the newest part, and the units of all parts with the same spans. Undefined when nothing was. */
  async load(): Promise<{ spans: Spans; units: Generator<PackedUnit> } | undefined> {
    const rows = await this.database.read<{ payload: Buffer }>('SELECT payload FROM claim_snapshots ORDER BY taken_at DESC, part');
    const payloads = rows.map((row) => row.payload).filter((payload) => payload.byteLength >= HEADER && payload.readUInt32LE(0) === MAGIC);
    const [first] = payloads;
    if (first === undefined) return undefined;
    const same = payloads.filter((payload) => payload.subarray(0, HEADER).equals(first.subarray(0, HEADER)));
    return { spans: spansOf(first), units: unpacked(same, spansOf(first)) };
  }
}

function header({ nights, times }: Spans): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt32LE(nights.base, 4);
  bytes.writeUInt32LE(nights.slots, 8);
  bytes.writeUInt32LE(times.base, 12);
  bytes.writeUInt32LE(times.slots, 16);
  return bytes;
}

function spansOf(payload: Buffer): Spans {
  return {
    nights: { base: payload.readUInt32LE(4), slots: payload.readUInt32LE(8) },
    times: { base: payload.readUInt32LE(12), slots: payload.readUInt32LE(16) },
  };
}

/** Length of the id, id, version, whether by night, seats, and each seat's bits. */
function packUnit(state: IndexState, unit: number): Buffer {
  const { ids, row, byNight } = state.facts.units;
  const id = Buffer.from(ids.id(unit), 'latin1');
  const seats = state.quantity(unit);
  const plane = state.planeOf(unit);
  const head = Buffer.alloc(1 + id.length + 11);
  head.writeUInt8(id.length, 0);
  id.copy(head, 1);
  head.writeDoubleLE(state.versions[unit] as number, 1 + id.length);
  head.writeUInt8(byNight[unit] as number, 9 + id.length);
  head.writeUInt16LE(seats, 10 + id.length);
  return Buffer.concat([head, ...Array.from({ length: seats }, (_, seat) => plane.rowBytes((row[unit] as number) + seat))]);
}

/** A unit that the payload does not hold whole ends the reading: it and what follows are asked of the ledger. */
function* unpacked(payloads: readonly Buffer[], spans: Spans): Generator<PackedUnit> {
  for (const payload of payloads) {
    for (let at = HEADER; at < payload.byteLength;) {
      const head = at + 1 + payload.readUInt8(at);
      if (head + 11 > payload.byteLength) break;
      const id = payload.toString('latin1', at + 1, head);
      const version = payload.readDoubleLE(head);
      const size = ((payload.readUInt8(head + 8) === 1 ? spans.nights.slots : spans.times.slots) + 7) >> 3;
      const count = payload.readUInt16LE(head + 9);
      const first = head + 11;
      at = first + count * size;
      if (at > payload.byteLength) break;
      const seats = Array.from({ length: count }, (_, seat) => payload.subarray(first + seat * size, first + (seat + 1) * size));
      yield { id, version, seats };
    }
  }
}
