import ICAL from 'ical.js';
import { stayCalendar, type CalendarStay } from './stay-calendar.js';

const stay: CalendarStay = {
  code: 'EG-7K3M9Q',
  status: 'confirmed',
  version: 2,
  changedAt: new Date('2026-11-23T00:05:00Z'),
  url: 'http://localhost:3000/stays/s1',
  organizer: 'no-reply@engawa.example.jp',
  lang: 'ja',
  entries: [
    {
      itemId: 'i1',
      summary: '客室A 海側10畳（特牛 みなとの宿）',
      location: '山口県下関市豊北町大字神田, 港; 灯台',
      when: { checkIn: '2027-01-25', checkOut: '2027-01-30' },
    },
    {
      itemId: 'i2',
      summary: '港デスク 8席',
      location: '特牛',
      when: {
        spans: [
          { start: new Date('2027-01-25T23:00:00Z'), end: new Date('2027-01-26T13:00:00Z') },
          { start: new Date('2027-01-26T23:00:00Z'), end: new Date('2027-01-27T13:00:00Z') },
        ],
      },
    },
  ],
};

const events = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');

describe('a stay as a calendar file', () => {
  it('has nights as dates whose end is the day of departure', () => {
    expect(stayCalendar(stay)).toContain('DTSTART;VALUE=DATE:20270125\r\nDTEND;VALUE=DATE:20270130\r\n');
  });

  it('has times in Tokyo, whatever the zone of the process, with the zone itself', () => {
    const text = stayCalendar(stay);
    expect(text).toContain('DTSTART;TZID=Asia/Tokyo:20270126T080000\r\nDTEND;TZID=Asia/Tokyo:20270126T220000');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('DTSTAMP:20261123T000500Z');
  });

  it('has an entry for every stretch, each with a UID that stays and a sequence that grows', () => {
    const ids = (s: CalendarStay) =>
      events(stayCalendar(s)).map((event) => [event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('sequence')]);
    expect(ids(stay)).toEqual([
      ['i1@engawa', 2],
      ['i2@engawa', 2],
      ['i2-1@engawa', 2],
    ]);
    expect(ids({ ...stay, version: 3 }).map(([uid]) => uid)).toEqual(ids(stay).map(([uid]) => uid));
  });

  it('says that it is off when the stay is cancelled', () => {
    const status = (s: CalendarStay) => events(stayCalendar(s))[0]?.getFirstPropertyValue('status');
    expect([status(stay), status({ ...stay, status: 'cancelled' }), status({ ...stay, status: 'held' })]).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'TENTATIVE',
    ]);
  });

  it('is published, or withdrawn, in the name of the house', () => {
    expect(stayCalendar(stay)).toContain('METHOD:PUBLISH');
    expect(stayCalendar({ ...stay, status: 'cancelled' })).toContain('METHOD:CANCEL');
    expect(events(stayCalendar(stay)).map((event) => event.getFirstPropertyValue('organizer'))).toEqual(
      Array(3).fill('mailto:no-reply@engawa.example.jp'),
    );
  });

  it('keeps commas, semicolons and Japanese text through a parser, in lines of at most 75 octets', () => {
    const text = stayCalendar(stay);
    expect(events(text)[0]?.getFirstPropertyValue('location')).toBe('山口県下関市豊北町大字神田, 港; 灯台');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
