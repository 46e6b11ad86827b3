import { roomFor } from './map-labels';

const label = (id: string, x: number, y: number) => ({ id, text: '¥9,900', x, y });

describe('labels on the map', () => {
  it('all show where none covers another', () =>
    expect([...roomFor([label('a', 0, 0), label('b', 200, 0), label('c', 0, 60)])]).toEqual(['a', 'b', 'c']));
  it('give way to those before them', () =>
    expect([...roomFor([label('a', 0, 0), label('b', 30, 10), label('c', 100, 10)])]).toEqual(['a', 'c']));
});
