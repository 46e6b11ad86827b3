import { mayBeId, newCode, newId } from './ids.js';

describe('an id', () => {
  it('is a version 7 UUID that bears the time of its making', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const ms = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(ms).toBeGreaterThanOrEqual(before);
  });

  it('is later in the alphabet than every id made before it, also within one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

describe('a text', () => {
  it.each([newId(), 'SHM-04-A', 'x'.repeat(40)])('may be an id: %s', (text) => expect(mayBeId(text)).toBe(true));
  it.each(['', 'x'.repeat(41), '特牛', '😀', 'a b', 'a\0', 'é'])('is no id: %j', (text) => expect(mayBeId(text)).toBe(false));
});

describe('a code', () => {
  it('has a prefix and six signs that cannot be mistaken', () => {
    for (let i = 0; i < 500; i++) expect(newCode('EG')).toMatch(/^EG-[2-9A-HJ-NP-Z]{6}$/);
  });

  it('is made of the bytes it is given', () => {
    expect(newCode('EG', () => Uint8Array.of(0, 1, 31, 32, 8, 255))).toBe('EG-23Z2AZ');
  });
});
