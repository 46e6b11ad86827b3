import { WaitingRoom } from './waiting-room.js';

/** Visits whose work lasts until they are told to end, and who is at work. */
function visitors(room: WaitingRoom) {
  const inside = new Set<string>();
  const ends = new Map<string, (error?: Error) => void>();
  const visit = (name: string, units: string[]) =>
    room.inTurn(units, () => {
      inside.add(name);
      return new Promise<string>((resolve, reject) =>
        ends.set(name, (error) => {
          inside.delete(name);
          if (error) reject(error);
          else resolve(name);
        }),
      );
    });
  const end = async (name: string, error?: Error): Promise<void> => {
    ends.get(name)?.(error);
    await settle();
  };
  return { inside: () => [...inside].sort(), visit, end };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the line in front of a unit', () => {
  it('lets in so many at once, the first first', async () => {
    const room = new WaitingRoom(2);
    const { visit, end, inside } = visitors(room);
    const all = ['a', 'b', 'c', 'd'].map((name) => visit(name, ['room']));
    await settle();
    expect([inside(), room.isCrowded(['desk', 'room']), room.isCrowded(['desk'])]).toEqual([['a', 'b'], true, false]);
    await end('b');
    expect(inside()).toEqual(['a', 'c']);
    await end('a');
    await end('c');
    await end('d');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
    expect(room.isCrowded(['room'])).toBe(false);
  });

  it('holds nobody back who wants another unit, or none', async () => {
    const { visit, inside } = visitors(new WaitingRoom(1));
    void visit('a', ['room']);
    void visit('b', ['room']);
    void visit('c', ['desk']);
    void visit('d', []);
    await settle();
    expect(inside()).toEqual(['a', 'c', 'd']);
  });

  it('moves on when the work fails', async () => {
    const { visit, end, inside } = visitors(new WaitingRoom(1));
    const failing = visit('a', ['room']);
    void visit('b', ['room']);
    await settle();
    await Promise.all([expect(failing).rejects.toThrow('no'), end('a', new Error('no'))]);
    expect(inside()).toEqual(['b']);
  });

  it('is joined by a whole in front of each of its parts, once these are known', async () => {
    const room = new WaitingRoom(1);
    const { visit, end, inside } = visitors(room);
    room.learn([{ id: 'house', parts: ['room', 'kitchen'] }]);
    void visit('a', ['room']);
    void visit('b', ['house']);
    void visit('c', ['kitchen']);
    await settle();
    expect(inside()).toEqual(['a']);
    await end('a');
    expect(inside()).toEqual(['b']);
    await end('b');
    expect(inside()).toEqual(['c']);
  });

  it('never stands still, whatever many requests want together', async () => {
    const room = new WaitingRoom(2);
    let [atWork, most, done] = [0, 0, 0];
    const units = ['a', 'b', 'c', 'd', 'e'];
    const wants = Array.from({ length: 300 }, (_, n) => units.filter((_unit, i) => ((n * 7 + 3) >> i) % 2 === 1));
    await Promise.all(
      wants.map((wanted, n) =>
        room.inTurn(wanted, async () => {
          if (wanted.includes('a')) most = Math.max(most, (atWork += 1));
          for (let i = 0; i < n % 4; i++) await settle();
          if (wanted.includes('a')) atWork -= 1;
          done += 1;
        }),
      ),
    );
    expect([done, most]).toEqual([300, 2]);
  });

  it('refuses when it is too long, says of which unit, and takes people again when it is shorter', async () => {
    const { visit, end } = visitors(new WaitingRoom(1, 3));
    for (const name of ['a', 'b', 'c']) void visit(name, ['room']);
    await expect(visit('d', ['desk', 'room'])).rejects.toMatchObject({ code: 'slots.busy', members: { unitId: 'room' } });
    await settle();
    await end('a');
    void visit('d', ['desk', 'room']);
    await end('b');
    await end('c');
    await end('d');
  });
});
